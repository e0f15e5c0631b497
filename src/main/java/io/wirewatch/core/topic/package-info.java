/** Topics: {@link io.wirewatch.core.topic.TopicTagger}. */
package io.wirewatch.core.topic;

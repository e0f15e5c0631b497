/**
 * Stories: the group of items on the same event. Nothing is built here yet; until it is, an item carries no
 * {@link io.wirewatch.core.news.StoryRef} and an alert stands for a single item.
 */
package io.wirewatch.core.story;

/**
 * The heart: pure functions from text to tags, matches and alerts, with the evidence for each. {@link io.wirewatch.core.ItemTagger}
 * is the door.
 *
 * <p>Nothing here knows Kafka, HTTP, JSON, logging, threads, files or the clock: time, identifiers and earlier state come in as arguments, so
 * the same input gives the same output. Data that ships with the code is read from the class path.
 */
package io.wirewatch.core;

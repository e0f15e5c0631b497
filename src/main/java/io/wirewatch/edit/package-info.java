/**
 * What changes rules, feeds and silences, and sends dead letters once more: for the command line and for programs alike. Everything is written to Kafka, and
 * nothing is kept here.
 *
 * <p>{@link io.wirewatch.edit.RuleEditor}, {@link io.wirewatch.edit.FeedEditor} and {@link io.wirewatch.edit.SilenceEditor} check what is to be saved and write it,
 * each by way of a {@link io.wirewatch.edit.TopicEditor}: one editor at a time in the whole cluster, so that of two that start from the same version one
 * learns that it came too late. {@link io.wirewatch.edit.RuleChecker} and {@link io.wirewatch.edit.RuleTrialer} need no Kafka.
 * {@link io.wirewatch.edit.InForce} says when this instance goes by what was written.
 *
 * <p>Errors are exceptions of the three kinds that a caller can act on: {@link io.wirewatch.edit.RefusedException} (mend it),
 * {@link io.wirewatch.edit.StaleException} (look again), {@link io.wirewatch.edit.NoSuchEntryException}. What Kafka throws is passed on.
 *
 * <p>Limits: programs that write to the Kafka topics by themselves are not held back by any of this.
 */
package io.wirewatch.edit;

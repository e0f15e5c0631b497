package io.wirewatch.index;

/**
 * How far an index has come.
 *
 * @param ready whether it holds all that stood on its Kafka topic when it began to read
 * @param read offsets passed since it began
 * @param total offsets there were to pass then; 0 while that is not known
 */
public record IndexProgress(boolean ready, long read, long total) {}

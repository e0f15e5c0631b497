package io.wirewatch.view;

/**
 * How far a view has come.
 *
 * @param ready whether it holds all that stood on its Kafka topic when it began to read
 * @param read records read since it began
 * @param total records there were to read then, transaction markers among them; 0 while that is not known
 */
public record ViewProgress(String name, boolean ready, long read, long total) {}

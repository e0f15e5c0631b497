package io.wirewatch.edit;

/** Where a record stands that was written. */
public record Written(String topic, int partition, long offset) {}

package io.wirewatch.view;

import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What views are made from.
 *
 * @param directory where those lie that are on disk
 */
record ViewSources(Path directory, KafkaClients clients, KafkaTopics topics, InstantSource clock) {}

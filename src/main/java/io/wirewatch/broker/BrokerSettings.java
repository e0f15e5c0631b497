package io.wirewatch.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of the embedded broker, as Kafka names them: one node that keeps its memory and its number of threads small. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** Room for the largest record of any Kafka topic of ours: a dead letter with its headers. */
    private static final int MAX_MESSAGE_BYTES = 9 * 1024 * 1024;

    private BrokerSettings() {}

    static Properties of(Path logs, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        topics(settings);
        resources(settings);
        return settings;
    }

    private static void topics(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        for (String prefix : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(prefix + ".replication.factor", "1");
            settings.put(prefix + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Whoever forgets an open transaction blocks the readers of committed records; one minute of that is enough.
        settings.put("transaction.max.timeout.ms", "60000");
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "2000");
        settings.put("log.retention.check.interval.ms", "300000");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 of its only instance a group stands still until the session ends; let clients choose a short
        // one.
        settings.put("group.min.session.timeout.ms", "1000");
    }

    private static void resources(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.replica.fetchers", "1");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("controlled.shutdown.enable", "false");
    }
}

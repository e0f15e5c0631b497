package io.wirewatch.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's directory, which has to be formatted before its first use. */
final class Storage {
    private static final String META = "meta.properties";

    private Storage() {}

    /** Formats the directory. One that is formatted already stays as it is, and what a killed process left half done is finished. */
    static void format(Path logs) throws Exception {
        new Formatter()
                .setClusterId(clusterId(logs))
                .setNodeId(BrokerSettings.NODE)
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static String clusterId(Path logs) throws IOException {
        Path meta = logs.resolve(META);
        if (!Files.exists(meta)) {
            return Uuid.randomUuid().toString();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(meta)) {
            properties.load(reader);
        }
        String id = properties.getProperty("cluster.id");
        if (id == null) {
            throw new IOException(meta + " names no cluster.id");
        }
        return id;
    }
}

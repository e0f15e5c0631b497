package io.wirewatch.feed.soak;

import io.wirewatch.broker.EmbeddedBroker;
import java.nio.file.Path;

/** The broker of a soak, in a process of its own. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** @param arguments where its data lies */
    public static void main(String[] arguments) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
        System.out.println("ready " + broker.bootstrapServers());
        while (System.in.read() >= 0) {
            // The starter says nothing; it only ends.
        }
        broker.close();
        System.exit(0);
    }
}

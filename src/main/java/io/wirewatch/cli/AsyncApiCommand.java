package io.wirewatch.cli;

import io.wirewatch.wire.AsyncApi;
import io.wirewatch.wire.KafkaTopics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch asyncapi}: the Kafka topics, described for programs. */
@Command(
        name = "asyncapi",
        description = {
            "Prints an AsyncAPI 3.0 document of the Kafka topics: what stands on them, for programs that read or write them. Needs no broker.",
            "",
            "  wirewatch asyncapi > wirewatch-kafka.yaml",
            "  wirewatch asyncapi --json | jq -r '.channels[].address'",
            ""
        },
        mixinStandardHelpOptions = true)
final class AsyncApiCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--json", description = "as JSON; YAML otherwise")
    private boolean json;

    AsyncApiCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KafkaTopics topics = new KafkaTopics(options.load().topicPrefix());
        console.line(json ? AsyncApi.json(topics, Version.text()) : AsyncApi.yaml(topics, Version.text()));
        return ExitCode.OK;
    }
}

package io.wirewatch.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Describes our public Kafka topics as an AsyncAPI 3.0 document, for programs that read or write them: names, keys, values, headers, how long records are
 * kept, in how many partitions, what a tombstone says, and who writes. All of it comes from what the program itself works with: {@link KafkaTopics}, the JSON
 * Schemas, {@link CloudEvents}.
 *
 * <p>Operations are seen from Wirewatch, as AsyncAPI has it: what Wirewatch sends, others may receive; what it receives, others may send. Brokers are not
 * named, since they are the user's.
 */
public final class AsyncApi {
    /** Of AsyncAPI's Kafka bindings, which are versioned apart from AsyncAPI. */
    private static final String BINDING_VERSION = "0.5.0";

    private static final List<String> NUMBERS = List.of("retention.ms", "max.message.bytes");

    private final KafkaTopics topics;
    private final PublishedSchemas schemas = PublishedSchemas.ofDraft7();
    private final ObjectNode document = Json.mapper().createObjectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;

    private AsyncApi(KafkaTopics topics, String version) {
        this.topics = topics;
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Wirewatch").put("version", version).put("description", """
                The Kafka topics of Wirewatch. Read with isolation.level=read_committed. Ignore properties that you do not know: later versions may write more. \
                docs/consuming.md says how to read without loss and repeat.""");
        info.putObject("license").put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        channels = document.putObject("channels");
        operations = document.putObject("operations");
    }

    /** @param version of the program, which is the document's too */
    public static ObjectNode document(KafkaTopics topics, String version) {
        return new AsyncApi(topics, version).build();
    }

    public static String yaml(KafkaTopics topics, String version) {
        return Yaml.text(document(topics, version)).stripTrailing();
    }

    public static String json(KafkaTopics topics, String version) {
        return document(topics, version).toPrettyString();
    }

    private ObjectNode build() {
        TopicContracts.of(topics).forEach(this::add);
        document.putObject("components").set("schemas", schemas.gathered());
        return document;
    }

    private void add(TopicContract contract) {
        String channel = contract.topic().name().substring(topics.prefix().length());
        ObjectNode described = channels.putObject(channel)
                .put("address", contract.topic().name())
                .put("description", contract.meaning() + (contract.open() ? "" : " Only Wirewatch writes here."));
        ObjectNode messages = described.putObject("messages");
        messages.set("record", record(contract));
        if (contract.tombstone() != null) {
            messages.set("tombstone", tombstone(contract));
        }
        described.putObject("bindings").set("kafka", channelBinding(contract.topic()));
        operation("send", channel);
        if (contract.open()) {
            operation("receive", channel);
        }
    }

    private ObjectNode record(TopicContract contract) {
        String name = contract.schema() == null ? "DeadLetter" : contract.schema();
        ObjectNode message = message(name, contract.meaning(), contract);
        message.set("payload", contract.schema() == null ? bytes() : schemas.reference(contract.schema()));
        return message;
    }

    private static ObjectNode bytes() {
        return Json.mapper().createObjectNode().put("description", "any bytes, or none");
    }

    private ObjectNode tombstone(TopicContract contract) {
        ObjectNode message = message("tombstone", contract.tombstone(), contract);
        message.putObject("payload").put("type", "null").put("description", "no value at all; not the JSON word null");
        return message;
    }

    private ObjectNode message(String name, String meaning, TopicContract contract) {
        ObjectNode message = Json.mapper().createObjectNode();
        message.put("name", name).put("summary", meaning);
        if (contract.schema() == null) {
            message.put("contentType", "application/octet-stream");
        }
        message.set("headers", EventHeaders.of(contract, topics));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", contract.key());
        kafka.put("bindingVersion", BINDING_VERSION);
        return message;
    }

    private static ObjectNode channelBinding(KafkaTopic<?> topic) {
        ObjectNode binding = Json.mapper().createObjectNode().put("partitions", topic.partitions());
        ObjectNode config = binding.putObject("topicConfiguration");
        topic.config().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> configure(config, entry.getKey(), entry.getValue()));
        return binding.put("bindingVersion", BINDING_VERSION);
    }

    private static void configure(ObjectNode config, String setting, String value) {
        if (setting.equals("cleanup.policy")) {
            ArrayNode policies = config.putArray(setting);
            List.of(value.split(",")).forEach(policies::add);
        } else if (NUMBERS.contains(setting)) {
            config.put(setting, Long.parseLong(value));
        } else {
            config.put(setting, value);
        }
    }

    private void operation(String action, String channel) {
        ObjectNode operation = operations.putObject(action + "-" + channel).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }
}

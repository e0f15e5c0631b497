package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.wirewatch.TestItems;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.AsyncApi;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AsyncAPI document says what is so: it has every Kafka topic, and what is written there keeps to it, headers included. */
class AsyncApiTest {
    private static final KafkaTopics TOPICS = new KafkaTopics("news.");
    private static final ObjectNode DOCUMENT = AsyncApi.document(TOPICS, "1.2.3");
    private static final JsonSchemaFactory DRAFT_7 = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

    @TempDir
    private Path directory;

    @Test
    void everyKafkaTopicStandsThereOnce() {
        assertThat(values(DOCUMENT.get("channels")))
                .extracting(channel -> channel.get("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        TOPICS.all().stream().map(KafkaTopic::name).toList());
    }

    @Test
    void keepingAndPartitionsAreThoseOfNewKafkaTopics() {
        for (KafkaTopic<?> topic : TOPICS.all()) {
            JsonNode kafka = channel(topic).at("/bindings/kafka");
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            topic.config().forEach((setting, value) -> assertThat(
                            written(kafka.get("topicConfiguration").get(setting)))
                    .as("%s of %s", setting, topic.name())
                    .isEqualTo(value));
        }
    }

    private static String written(JsonNode setting) {
        return setting.isArray()
                ? values(setting).stream().map(JsonNode::asText).collect(Collectors.joining(","))
                : setting.asText();
    }

    @Test
    void theSchemaOfAValueIsThatOfItsType() {
        for (KafkaTopic<?> topic : TOPICS.all()) {
            JsonNode message = channel(topic).at("/messages/record");
            String schema = message.get("name").asText();
            String dashed = schema.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(topic.eventType()).isEqualTo("io.wirewatch." + dashed + ".v1");
            assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(topic.eventType());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> assertThat(
                        DOCUMENT.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
        assertThat(DOCUMENT.toString()).doesNotContain("$defs", "2020-12", ".json\"");
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    /** Without a schema of AsyncAPI itself at hand, the rules that a slip of ours would break first; decision 0140 says what else was tried. */
    @Test
    void theShapeIsThatOfAsyncApi3() {
        assertThat(names(DOCUMENT))
                .containsExactly("asyncapi", "info", "defaultContentType", "channels", "operations", "components");
        assertThat(DOCUMENT.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(names(DOCUMENT.get("info"))).contains("title", "version");
        assertThat(values(DOCUMENT.get("channels"))).allSatisfy(channel -> {
            assertThat(names(channel)).containsExactlyInAnyOrder("address", "description", "messages", "bindings");
            assertThat(values(channel.get("messages"))).isNotEmpty().allSatisfy(message -> assertThat(names(message))
                    .contains("name", "headers", "payload", "bindings")
                    .isSubsetOf("name", "summary", "contentType", "headers", "payload", "bindings"));
        });
        assertThat(values(DOCUMENT.get("operations"))).allSatisfy(operation -> {
            assertThat(names(operation)).containsExactlyInAnyOrder("action", "channel");
            assertThat(operation.get("action").asText()).isIn("send", "receive");
        });
        assertThat(names(DOCUMENT.get("operations")).stream().filter(name -> name.startsWith("receive")))
                .containsExactlyInAnyOrder("receive-items", "receive-rules", "receive-silences");
    }

    @Test
    void asYamlItIsTheSameDocument() {
        assertThat(Yaml.tree(Yaml.text(DOCUMENT)).toString()).isEqualTo(DOCUMENT.toString());
    }

    @Test
    void whatTheStreamWritesKeepsToIt() {
        try (TopologyKit stream = new TopologyKit(directory)) {
            stream.put(Rule.of("floods", "flood"));
            stream.put(Rule.of("waters", "water* OR flood"));
            stream.put("broken", "{\"id\":\"broken\",\"query\":\"(\"}");
            stream.put(Json.read(
                    "{\"id\":\"s1\",\"matchers\":[\"rule=waters\"],\"until\":\"2026-02-03T13:00:00Z\"}",
                    Silence.class));
            stream.send(TestItems.fullItem());
            stream.send(TestItems.fullItem().toBuilder().title("Floods rise").build());
            stream.sendText("no JSON at all");
            stream.withdraw(TestItems.fullItem().id());
            stream.put("floods", null);
            stream.pass(Duration.ofHours(2));
            for (KafkaTopic<?> topic : List.of(
                    TOPICS.tagged(),
                    TOPICS.stories(),
                    TOPICS.alerts(),
                    TOPICS.heldAlerts(),
                    TOPICS.checkedRules(),
                    TOPICS.trends(),
                    TOPICS.deadLetters())) {
                List<TestRecord<String, byte[]>> records = stream.read(topic.name());
                assertThat(records).as(topic.name()).isNotEmpty();
                records.forEach(record -> requireValid(topic, record.key(), record.value(), record.headers()));
            }
        }
    }

    @Test
    void whatCommandsAndThePollerWriteKeepsToItToo() {
        requireValid(TOPICS.feeds(), TestItems.fullFeed(), TestItems.minimalFeed(), null);
        requireValid(TOPICS.feedState(), TestItems.fullFeedState(), null);
        requireValid(TOPICS.feedEvents(), TestItems.feedEvent());
        requireValid(TOPICS.items(), TestItems.fullItem(), TestItems.minimalItem(), null);
        requireValid(TOPICS.rules(), TestItems.fullRule(), TestItems.minimalRule(), null);
        requireValid(TOPICS.silences(), TestItems.fullSilence(), null);
    }

    @Test
    void whatIsOtherwiseIsNoticed() {
        KafkaTopic<?> alerts = TOPICS.alerts();
        ProducerRecord<String, byte[]> record =
                TOPICS.alerts().record("floods", TestItems.fullAlert(), "a/1", TestItems.PUBLISHED);
        assertThat(faults(alerts, "floods", "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8), record.headers()))
                .isNotEmpty();
        assertThat(faults(alerts, null, record.value(), record.headers())).isNotEmpty();
        record.headers().remove("ce_id");
        assertThat(faults(alerts, "floods", record.value(), record.headers())).isNotEmpty();
        assertThat(faults(TOPICS.tagged(), "floods", record.value(), record.headers()))
                .isNotEmpty();
    }

    @Test
    void aReaderMayMeetPropertiesOfALaterVersion() {
        ObjectNode alert = Json.mapper().valueToTree(TestItems.fullAlert());
        alert.put("unheardOf", true);
        ((ObjectNode) alert.get("rule")).put("unheardOf", true);
        ProducerRecord<String, byte[]> record =
                TOPICS.alerts().record("floods", TestItems.fullAlert(), "a/1", TestItems.PUBLISHED);
        requireValid(TOPICS.alerts(), "floods", Json.bytes(alert), record.headers());
    }

    @SafeVarargs
    private static <V> void requireValid(KafkaTopic<V> topic, V... values) {
        for (V value : values) {
            ProducerRecord<String, byte[]> record = topic.record("key", value, "event-1", TestItems.PUBLISHED);
            requireValid(topic, record.key(), record.value(), record.headers());
        }
    }

    private static void requireValid(KafkaTopic<?> topic, String key, byte[] value, Headers headers) {
        assertThat(faults(topic, key, value, headers))
                .as("record %s of %s", key, topic.name())
                .isEmpty();
    }

    private static Set<String> faults(KafkaTopic<?> topic, String key, byte[] value, Headers headers) {
        String place = "/channels/" + topic.name().substring(TOPICS.prefix().length()) + "/messages/"
                + (value == null ? "tombstone" : "record");
        assertThat(DOCUMENT.at(place).isObject()).as(place).isTrue();
        ObjectNode texts = Json.mapper().createObjectNode();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        Set<String> faults = new TreeSet<>();
        faults.addAll(faults(place + "/headers", texts));
        boolean mayLackKey = topic.name().equals(TOPICS.deadLetters().name());
        if (key != null || !mayLackKey) {
            faults.addAll(faults(
                    place + "/bindings/kafka/key",
                    key == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(key)));
        }
        if (!mayLackKey) {
            faults.addAll(faults(place + "/payload", value == null ? null : Json.read(value, JsonNode.class)));
        }
        return faults;
    }

    private static Set<String> faults(String place, JsonNode value) {
        ObjectNode wrapper = DOCUMENT.deepCopy().put("$schema", "http://json-schema.org/draft-07/schema#");
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.putArray("allOf").addObject().put("$ref", "#" + place);
        schema.setAll(wrapper);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return DRAFT_7
                .getSchema(schema, config)
                .validate(value == null ? JsonNodeFactory.instance.nullNode() : value)
                .stream()
                .map(fault -> place + ": " + fault.getMessage())
                .collect(Collectors.toSet());
    }

    private static JsonNode channel(KafkaTopic<?> topic) {
        return DOCUMENT.at("/channels/" + topic.name().substring(TOPICS.prefix().length()));
    }

    private static List<JsonNode> values(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package io.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.SchemaValidation;
import io.wirewatch.TestItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of record that the program writes keeps to its schema, full and minimal, and the schemas are strict enough to notice a change. */
class SchemaTest {
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("NewsItem", TestItems.fullItem()),
                Arguments.of("NewsItem", TestItems.minimalItem()),
                Arguments.of("TaggedItem", TestItems.fullTagged()),
                Arguments.of("TaggedItem", TestItems.minimalTagged()),
                Arguments.of("Rule", TestItems.fullRule()),
                Arguments.of("Rule", TestItems.minimalRule()),
                Arguments.of("Alert", TestItems.fullAlert()),
                Arguments.of("Alert", TestItems.minimalAlert()),
                Arguments.of("Silence", TestItems.fullSilence()),
                Arguments.of("Feed", TestItems.fullFeed()),
                Arguments.of("Feed", TestItems.minimalFeed()),
                Arguments.of("FeedState", TestItems.fullFeedState()),
                Arguments.of("FeedState", FeedState.NEW),
                Arguments.of("FeedEvent", TestItems.feedEvent()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsWrittenIsValid(String schema, Object record) {
        SchemaValidation.requireValid(schema, record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsWrittenIsReadBack(String schema, Object record) {
        assertThat((Object) Json.read(Json.bytes(record), record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRenamedPropertyIsNoticedWhereverItStands(String schema, Object record) throws IOException {
        int objects = objects(Json.mapper().readTree(Json.bytes(record))).size();
        assertThat(objects).isPositive();
        for (int i = 0; i < objects; i++) {
            JsonNode tree = Json.mapper().readTree(Json.bytes(record));
            objects(tree).get(i).put("neverHeardOf", true);
            assertThat(SchemaValidation.validate(schema, Json.bytes(tree)))
                    .as("an unknown property in %s", tree)
                    .isNotEmpty();
        }
    }

    /** All objects of a document, but those whose names are data. */
    private static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> found = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            found.add(object);
            object.properties().stream()
                    .filter(property -> !List.of("labels", "seen").contains(property.getKey()))
                    .forEach(property -> found.addAll(objects(property.getValue())));
        } else {
            tree.forEach(element -> found.addAll(objects(element)));
        }
        return found;
    }
}

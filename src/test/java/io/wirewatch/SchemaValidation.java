package io.wirewatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Checks what the program writes against the JSON Schemas that it ships. */
public final class SchemaValidation {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private SchemaValidation() {}

    /** @param schema a name such as {@code TaggedItem} */
    public static void requireValid(String schema, byte[] json) {
        Set<ValidationMessage> faults = validate(schema, json);
        if (!faults.isEmpty()) {
            throw new AssertionError("not a valid " + schema + ": " + faults);
        }
    }

    public static void requireValid(String schema, Object record) {
        requireValid(schema, Json.bytes(record));
    }

    public static Set<ValidationMessage> validate(String schema, byte[] json) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema loaded = FACTORY.getSchema(SchemaLocation.of("classpath:schema/" + schema + ".json"), config);
        try {
            JsonNode node = Json.mapper().readTree(json);
            return loaded.validate(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.wirewatch.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.QuietHours;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleTest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one JSON dialect of the program: camelCase, absent rather than null or empty, times in RFC 3339 UTC, enums in lower case.
 * Unknown properties are ignored on reading, wrong types are refused. Safe to share between threads.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Rule.class, RuleNames.class)
            .addMixIn(RulePolicy.class, ReceiverNames.class)
            .addMixIn(Alert.class, ReceiverNames.class)
            .addMixIn(RuleMatch.class, RuleMatchForm.class)
            .addMixIn(RuleEvent.class, RuleEventForm.class)
            .addMixIn(Condition.class, ConditionForm.class)
            .addMixIn(QuietHours.class, QuietHoursForm.class)
            .addMixIn(LabelMatcher.class, LabelMatcherForm.class)
            .addMixIn(RuleTest.class, RuleTestForm.class)
            .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** Made once for each type: looking it up anew takes a good part of the time that a short record takes. */
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return MAPPER.readerFor(type);
        }
    };

    private static final ClassValue<Set<String>> PROPERTIES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            JavaType known = MAPPER.constructType(type);
            return MAPPER.getDeserializationConfig().introspect(known).findProperties().stream()
                    .map(BeanPropertyDefinition::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private Json() {}

    /** {@code notify} cannot be the name of a record's component; whether a rule is a list, its id says. */
    @JsonIgnoreProperties("list")
    private interface RuleNames {
        @JsonProperty("notify")
        List<String> receivers();
    }

    /** {@code notify} cannot be the name of a record's component. */
    private interface ReceiverNames {
        @JsonProperty("notify")
        List<String> receivers();
    }

    /** What a rule says about alerts is no part of what is told of an item. */
    @JsonIgnoreProperties("policy")
    private interface RuleMatchForm {}

    /** Its kind stands beside what it says; whose shadow it is follows from that. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RuleEvent.Matched.class, name = "matched"),
        @JsonSubTypes.Type(value = RuleEvent.Unmatched.class, name = "unmatched"),
        @JsonSubTypes.Type(value = RuleEvent.Saved.class, name = "saved"),
        @JsonSubTypes.Type(value = RuleEvent.Removed.class, name = "removed")
    })
    @JsonIgnoreProperties("shadow")
    private interface RuleEventForm {}

    /** Conditions, quiet hours and matchers are written as in a rule. */
    private abstract static class ConditionForm {
        @JsonCreator
        static Condition parse(String written) {
            return Condition.parse(written);
        }

        @JsonValue
        abstract String written();
    }

    private abstract static class QuietHoursForm {
        @JsonCreator
        static QuietHours parse(String written) {
            return QuietHours.parse(written);
        }

        @JsonValue
        abstract String written();
    }

    private abstract static class LabelMatcherForm {
        @JsonCreator
        static LabelMatcher parse(String written) {
            return LabelMatcher.parse(written);
        }

        @JsonValue
        abstract String written();
    }

    /** {@code match} and {@code miss} may be mere text. */
    @JsonDeserialize(using = RuleTestReader.class)
    private interface RuleTestForm {}

    /** The mapper itself, for what is not one of our records. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A record as one line of JSON. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    /** @throws UnreadableJsonException when it is not JSON or not such a record; the message says where */
    public static <T> T read(String json, Class<T> type) {
        try {
            return required(READERS.get(type).<T>readValue(json));
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.of(e);
        }
    }

    /** @throws UnreadableJsonException when it is not JSON or not such a record; the message says where */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return required(READERS.get(type).<T>readValue(json));
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.of(e);
        } catch (IOException e) {
            throw new UnreadableJsonException(e.getMessage(), "", e);
        }
    }

    /** The names that a record has in JSON and YAML, for those who want to refuse all others. */
    public static Set<String> propertiesOf(Class<?> type) {
        return PROPERTIES.get(type);
    }

    private static <T> T required(T value) {
        if (value == null) {
            throw new UnreadableJsonException("null where an object was expected", "", null);
        }
        return value;
    }
}

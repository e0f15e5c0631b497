package io.wirewatch.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.RuleTest;
import java.io.IOException;

/** Reads the examples of a rule: {@code match: some text}, or {@code miss:} with an item. Stateless. */
final class RuleTestReader extends StdDeserializer<RuleTest> {
    private static final long serialVersionUID = 1;

    RuleTestReader() {
        super(RuleTest.class);
    }

    @Override
    public RuleTest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        if (!node.isObject()) {
            throw refused(context, "a test begins with \"match:\" or \"miss:\"");
        }
        NewsItem match = item(node, "match", context);
        NewsItem miss = item(node, "miss", context);
        try {
            return new RuleTest(match, miss);
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(RuleTest.class, e);
        }
    }

    private static NewsItem item(JsonNode test, String name, DeserializationContext context) throws IOException {
        JsonNode written = test.path(name);
        if (written.isMissingNode() || written.isNull()) {
            return null;
        }
        try {
            return written.isTextual()
                    ? ofText(written.textValue(), context)
                    : context.readTreeAsValue(written, NewsItem.class);
        } catch (JsonMappingException e) {
            throw JsonMappingException.wrapWithPath(e, RuleTest.class, name);
        }
    }

    private static NewsItem ofText(String text, DeserializationContext context) throws JsonMappingException {
        if (text.isBlank()) {
            throw refused(context, "the text is empty");
        }
        return RuleTest.itemOf(text);
    }

    private static JsonMappingException refused(DeserializationContext context, String why) {
        return context.instantiationException(RuleTest.class, new IllegalArgumentException(why));
    }
}

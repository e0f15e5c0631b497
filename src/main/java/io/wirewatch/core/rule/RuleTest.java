package io.wirewatch.core.rule;

import io.wirewatch.core.news.NewsItem;

/**
 * An example that its author gives a rule: an item that the rule must match, or one that it must miss. Exactly one of the two is there.
 * Immutable, and safe to share between threads.
 *
 * @param match an item that the rule must match, or null
 * @param miss an item that the rule must not match, or null
 */
public record RuleTest(NewsItem match, NewsItem miss) {
    /** More examples than this are refused: a rule must stay small enough for a Kafka record. */
    static final int MOST = 200;

    public RuleTest {
        if ((match == null) == (miss == null)) {
            throw new IllegalArgumentException(
                    "a test has either a match or a miss: the text that the rule must match, or must not");
        }
        match = normalized(match);
        miss = normalized(miss);
    }

    public static RuleTest matching(NewsItem item) {
        return new RuleTest(item, null);
    }

    public static RuleTest missing(NewsItem item) {
        return new RuleTest(null, item);
    }

    /** An example given as mere text: its first line is the title, the others are the body. */
    public static NewsItem itemOf(String text) {
        String written = text.strip();
        int lineEnd = written.indexOf('\n');
        String body = lineEnd < 0 ? null : written.substring(lineEnd + 1).strip();
        return NewsItem.builder()
                .title(lineEnd < 0 ? written : written.substring(0, lineEnd).strip())
                .body(body)
                .build();
    }

    public NewsItem item() {
        return mustMatch() ? match : miss;
    }

    public boolean mustMatch() {
        return match != null;
    }

    /** Without empty texts, which JSON leaves out: else a rule read back from Kafka would not equal the one that was saved. */
    private static NewsItem normalized(NewsItem item) {
        return item == null
                ? null
                : item.toBuilder()
                        .id(absentIfEmpty(item.id()))
                        .url(absentIfEmpty(item.url()))
                        .title(absentIfEmpty(item.title()))
                        .summary(absentIfEmpty(item.summary()))
                        .body(absentIfEmpty(item.body()))
                        .language(absentIfEmpty(item.language()))
                        .origin(absentIfEmpty(item.origin()))
                        .build();
    }

    private static String absentIfEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

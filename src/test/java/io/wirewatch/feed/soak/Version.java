package io.wirewatch.feed.soak;

import io.wirewatch.core.news.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry said at a time: which feed, which of its entries, and how often that had been edited. All three can be read off its texts, so
 * that an item found on Kafka tells which version it is, and one that mixes two versions is noticed.
 *
 * <p>The first edit changes the body, the second the title, the third the summary.
 */
record Version(int feed, int entry, int revision) {
    static final int MAX_REVISION = 3;

    private static final Pattern TITLE = Pattern.compile("Notes (\\d+)/(\\d+) t(\\d) .*");
    private static final Pattern SUMMARY = Pattern.compile("In short (\\d+)/(\\d+) s(\\d): .*");
    private static final Pattern BODY = Pattern.compile("(?s)At length (\\d+)/(\\d+) b(\\d): .*");
    private static final String[] WORDS = ("harbor council ferry market river school bridge storm miners budget night"
                    + " rescue election café talks border clinic harvest strike museum tram coast wind parliament court")
            .split(" ");

    String title() {
        return "Notes " + mark("t", revision >= 2) + " " + words(0, 6);
    }

    String summary() {
        return "In short " + mark("s", revision >= 3) + ": " + words(1, 20) + ".";
    }

    String body() {
        StringBuilder body = new StringBuilder("At length " + mark("b", revision >= 1) + ": ");
        for (int sentence = 0; sentence < 6; sentence++) {
            body.append(words(2 + sentence, 16)).append(". ");
        }
        return body.toString().strip();
    }

    /** The fields in which this version differs from an earlier one of the same entry. */
    List<String> changedSince(Version earlier) {
        List<String> changed = new ArrayList<>();
        if (revision >= 2 != earlier.revision >= 2) {
            changed.add("title");
        }
        if (revision >= 3 != earlier.revision >= 3) {
            changed.add("summary");
        }
        if (revision >= 1 != earlier.revision >= 1) {
            changed.add("body");
        }
        return changed;
    }

    /** The version that an item is; empty when it is none, or a mixture. */
    static Optional<Version> of(NewsItem item) {
        Matcher title = TITLE.matcher(String.valueOf(item.title()));
        Matcher summary = SUMMARY.matcher(String.valueOf(item.summary()));
        Matcher body = BODY.matcher(String.valueOf(item.body()));
        if (!title.matches() || !summary.matches() || !body.matches()) {
            return Optional.empty();
        }
        int revision = number(title, 3) + number(summary, 3) + number(body, 3);
        Version version = new Version(number(title, 1), number(title, 2), revision);
        boolean whole = item.title().startsWith("Notes " + version.mark("t", revision >= 2))
                && item.summary().startsWith("In short " + version.mark("s", revision >= 3))
                && item.body().startsWith("At length " + version.mark("b", revision >= 1));
        return whole ? Optional.of(version) : Optional.empty();
    }

    private String mark(String field, boolean edited) {
        return feed + "/" + entry + " " + field + (edited ? 1 : 0);
    }

    private String words(int part, int count) {
        SplittableRandom random = new SplittableRandom(31L * (31L * feed + entry) + part);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}

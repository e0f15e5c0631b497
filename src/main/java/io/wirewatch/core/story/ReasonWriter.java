package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.story.StoryReason.Likeness;
import io.wirewatch.core.story.StoryReason.Parts;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts the reason of an item's story into words, for people. Not to be shared between threads. */
public final class ReasonWriter {
    private final Map<Integer, String> words = new HashMap<>();

    /** @param item the one that was assigned, whose words the reason refers to */
    public ReasonWriter(NewsItem item) {
        for (AnalyzedField field : new Analyzer().analyze(item).fields()) {
            Words found = field.words();
            for (int at = 0; at < found.size(); at++) {
                words.putIfAbsent(found.hash(at), field.surface(at));
            }
        }
    }

    /** One sentence. */
    public String write(StoryReason reason) {
        if (reason instanceof StoryReason.NearCopy copy) {
            return String.format(
                    Locale.ROOT,
                    "%.0f%% of the shorter text is in the other%s",
                    100 * copy.containment(),
                    names(copy.names()));
        }
        if (reason instanceof StoryReason.SameEvent same) {
            return "same event: " + likeness(same.likeness());
        }
        if (reason instanceof StoryReason.Opened opened) {
            return opened.likeness() == null
                    ? "no story has its names or its text"
                    : "no story is near enough; the nearest, " + opened.nearest() + ": " + likeness(opened.likeness());
        }
        return "an earlier version of it is in the story";
    }

    private String likeness(Likeness likeness) {
        Parts parts = likeness.parts();
        return String.format(
                Locale.ROOT,
                "%.2f of %.2f needed (names %.2f, words %.2f, cover %.2f, numbers %.2f, dates %.2f, places %.2f, countries %.2f, conflict %.2f)%s",
                likeness.score(),
                likeness.needed(),
                parts.names(),
                parts.words(),
                parts.cover(),
                parts.numbers(),
                parts.dates(),
                parts.places(),
                parts.countries(),
                parts.conflict(),
                names(likeness.names()));
    }

    /** Pairs of ideographs are not found again as words, and are left out. */
    private String names(List<Integer> hashes) {
        String told = hashes.stream().map(words::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : "; both have " + told;
    }
}

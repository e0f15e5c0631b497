package io.wirewatch.core.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Remarks on what is legal in topics, but doubtful. Not to be shared between threads. */
public final class TopicLint {
    /** A longer prefix rarely takes in what was not meant. */
    private static final int SHORT_PREFIX = 4;

    private static final int MOST_EXAMPLES = 5;

    /** From this weight on, two topics that share a term are easily taken for each other. */
    private static final int HEAVY = 4;

    private final Taxonomy taxonomy;
    private final List<Remark> remarks = new ArrayList<>();

    /** By language, and by the words as they are compared. */
    private final Map<String, NavigableMap<String, List<Entry>>> entries = new TreeMap<>();

    private TopicLint(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** A remark, and where. */
    public record Remark(WrittenTopic.Place place, String message) {
        @Override
        public String toString() {
            return place.file() + ":" + place.line() + ": " + message;
        }
    }

    private record Entry(WrittenTopic topic, WrittenTopic.Term term) {
        String described() {
            return topic.code() + " has it with weight " + term.weight();
        }
    }

    /**
     * Looks at topics together.
     *
     * @throws InvalidTopicException when they are none
     */
    public static List<Remark> of(List<WrittenTopic> written) {
        TopicLint lint = new TopicLint(Taxonomy.of(written));
        written.forEach(lint::enter);
        lint.entries.forEach((language, byKey) -> byKey.forEach((key, found) -> {
            lint.tellTwice(key, found);
            lint.tellShared(key, found);
            lint.tellCovered(key, found, byKey);
            lint.tellSwallowing(key, found, byKey.tailMap(key).keySet());
        }));
        return lint.remarks;
    }

    private void enter(WrittenTopic topic) {
        for (WrittenTopic.Term term : topic.terms()) {
            entries.computeIfAbsent(term.language(), language -> new TreeMap<>())
                    .computeIfAbsent(TermList.key(term), key -> new ArrayList<>(1))
                    .add(new Entry(topic, term));
        }
    }

    private void tell(Entry entry, String message) {
        remarks.add(new Remark(entry.term().place(), message));
    }

    private void tellTwice(String key, List<Entry> found) {
        IdentityHashMap<WrittenTopic, Entry> first = new IdentityHashMap<>();
        for (Entry entry : found) {
            if (first.putIfAbsent(entry.topic(), entry) != null) {
                tell(entry, "stands twice: " + key);
            }
        }
    }

    private void tellShared(String key, List<Entry> found) {
        List<Entry> heavy =
                found.stream().filter(entry -> entry.term().weight() >= HEAVY).toList();
        for (int i = 1; i < heavy.size(); i++) {
            Entry one = heavy.get(i);
            heavy.subList(0, i).stream()
                    .filter(other -> areStrangers(one.topic(), other.topic()))
                    .findFirst()
                    .ifPresent(other -> tell(one, "settles two topics: " + key + "; " + other.described() + " too"));
        }
    }

    /** Whether two topics belong to different ones of the top level. */
    private boolean areStrangers(WrittenTopic one, WrittenTopic other) {
        return !topLevel(one).equals(topLevel(other));
    }

    private String topLevel(WrittenTopic topic) {
        return taxonomy.find(topic.code()).map(Topic::topLevel).orElse(topic.code());
    }

    private void tellCovered(String key, List<Entry> found, Map<String, List<Entry>> byKey) {
        for (Entry entry : found) {
            String prefix = TermList.prefixOf(key, candidate -> byKey.getOrDefault(candidate, List.of()).stream()
                    .anyMatch(other -> other.topic().equals(entry.topic())));
            if (prefix != null
                    && weightOf(byKey.get(prefix), entry.topic())
                            == entry.term().weight()) {
                tell(entry, "has no effect: " + key + "; " + prefix + " says the same");
            }
        }
    }

    private static int weightOf(List<Entry> found, WrittenTopic topic) {
        return found.stream()
                .filter(entry -> entry.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .term()
                .weight();
    }

    /** A prefix that takes in what is a word of other topics. */
    private void tellSwallowing(String key, List<Entry> found, Collection<String> following) {
        boolean isShort = key.endsWith("*") && key.indexOf(' ') < 0 && key.length() <= SHORT_PREFIX + 1;
        if (!isShort) {
            return;
        }
        String start = key.substring(0, key.length() - 1);
        TreeSet<String> swallowed = following.stream()
                .takeWhile(other -> other.startsWith(start))
                .filter(other -> !other.equals(key) && other.indexOf(' ') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
        if (swallowed.size() > 1) {
            String examples = swallowed.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", "));
            found.forEach(
                    entry -> tell(entry, "a short prefix: " + key + " takes in words of other entries: " + examples));
        }
    }
}

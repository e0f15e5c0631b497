package io.wirewatch.core.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics that can be told, by code. Immutable, and safe to share between threads.
 *
 * <p>The surest terms of a topic speak for those above it too: each of them gets those that it lacks, with less weight
 * ({@link TermList#SURE}, {@link TermList#INHERITED}).
 */
public final class Taxonomy {
    private final Map<String, Topic> topics;

    private Taxonomy(Map<String, Topic> topics) {
        this.topics = Collections.unmodifiableMap(topics);
    }

    /**
     * Makes topics of what is written.
     *
     * @param written in this order: what comes later replaces or extends what came before
     * @throws InvalidTopicException when one is no definition, or does not fit the others
     */
    public static Taxonomy of(List<WrittenTopic> written) {
        Map<String, TopicDraft> drafts = new LinkedHashMap<>();
        for (WrittenTopic one : written) {
            if (one.extend()) {
                TopicDraft before = drafts.get(one.code());
                if (before == null) {
                    throw one.place()
                            .wrong(
                                    "there is no topic " + one.code() + " to extend",
                                    "leave extend out, and give it a name");
                }
                before.extend(one);
            } else {
                TopicDraft before = drafts.put(one.code(), new TopicDraft(one));
                requireOtherFile(one, before);
            }
        }
        drafts.values().forEach(draft -> requireWay(draft, drafts));
        drafts.values().forEach(draft -> draft.broader().stream()
                .filter(drafts::containsKey)
                .forEach(above -> drafts.get(above).inherit(draft)));
        Map<String, Topic> topics = new LinkedHashMap<>();
        drafts.forEach((code, draft) -> topics.put(code, draft.topic()));
        return new Taxonomy(topics);
    }

    private static void requireWay(TopicDraft draft, Map<String, TopicDraft> drafts) {
        if (draft.broader().isEmpty()) {
            return;
        }
        String last = draft.broader().get(draft.broader().size() - 1);
        TopicDraft top = drafts.get(last);
        if (draft.broader().contains(draft.code())) {
            throw draft.place().wrong("a topic cannot lie below itself: " + draft.code(), "take it out of broader");
        }
        if (top == null || !top.broader().isEmpty()) {
            throw draft.place()
                    .wrong(
                            "broader must end in a topic of the top level, but ends in " + last,
                            "broader: [\"20000598\", \"11000000\"]");
        }
        draft.broader().stream()
                .map(drafts::get)
                .filter(Objects::nonNull)
                .forEach(above -> requireSameWay(draft, above, last));
    }

    private static void requireSameWay(TopicDraft draft, TopicDraft above, String top) {
        if (above.broader().contains(draft.code())) {
            throw draft.place()
                    .wrong(draft.code() + " and " + above.code() + " lie below each other", "take one out of broader");
        }
        if (!above.code().equals(top) && !above.broader().contains(top)) {
            throw draft.place()
                    .wrong(
                            "broader names " + above.code() + ", which does not lie below " + top,
                            "broader: [" + quoted(above) + "]");
        }
    }

    private static String quoted(TopicDraft above) {
        return Stream.concat(Stream.of(above.code()), above.broader().stream())
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(", "));
    }

    private static void requireOtherFile(WrittenTopic one, TopicDraft before) {
        if (before != null && before.place().file().equals(one.place().file())) {
            throw one.place()
                    .wrong(
                            "topic " + one.code() + " is on line "
                                    + before.place().line() + " too",
                            "extend: true adds to it");
        }
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public Optional<Topic> find(String code) {
        return Optional.ofNullable(topics.get(code));
    }

    /** The languages that some topic has terms for, {@link Topic#ANY} aside. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        topics.values().forEach(topic -> languages.addAll(topic.terms().keySet()));
        languages.remove(Topic.ANY);
        return languages;
    }
}

package io.wirewatch.core.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
                drafts.put(one.code(), new TopicDraft(one));
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
        if (top == null || !top.broader().isEmpty() || draft.broader().contains(draft.code())) {
            throw draft.place()
                    .wrong(
                            "broader must end in a topic of the top level, but ends in " + last,
                            "broader: [\"20000598\", \"11000000\"]");
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

package io.wirewatch.core.topic;

import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds words that tell topics, in news that nobody has labeled: the topics as they are label those items of which they are sure (self-training),
 * and the words and pairs of words that are common in these and rare in the others are proposed. A person weeds them.
 *
 * <p>Never proposed are words that fewer than {@value #LEAST_ITEMS} items have, names (what is nearly always capitalized), numbers, and what a
 * topic has already. The measure is the log-odds of being in an item of the topic, each count half too many, over its standard error
 * (Monroe, Colaresi and Quinn 2008). Not to be shared between threads.
 */
public final class TopicLearner {
    public static final int LEAST_ITEMS = 3;
    public static final int MOST_TERMS = 200;

    private static final long SURE = 15;
    private static final double AHEAD = 1.3;
    private static final double NAME = 0.7;
    private static final double LEAST_Z = 3;
    private static final int LEAST_LETTERS = 4;

    private final Taxonomy taxonomy;
    private final TopicTagger tagger;
    private final String language;
    private final Map<String, Integer> items = new TreeMap<>();
    private final Map<String, Map<String, Integer>> byTopic = new HashMap<>();
    private final Map<String, Integer> inAll = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Integer> capitalized = new HashMap<>();
    private int labeled;

    public TopicLearner(Taxonomy taxonomy, String language) {
        this.taxonomy = taxonomy;
        this.tagger = new TopicTagger(taxonomy);
        this.language = language;
    }

    /**
     * A term that might tell a topic.
     *
     * @param weight 1 to 3
     * @param items in how many items of the topic it is
     * @param others in how many of others
     */
    public record Proposal(String term, int weight, int items, int others, double z) {}

    /** Reads one item; says whether it could be labeled. */
    public boolean add(AnalyzedText text) {
        String topic = label(tagger.claims(text, null, language));
        if (topic == null) {
            return false;
        }
        labeled++;
        items.merge(topic, 1, Integer::sum);
        Map<String, Integer> counts = byTopic.computeIfAbsent(topic, code -> new HashMap<>());
        for (String term : terms(text)) {
            counts.merge(term, 1, Integer::sum);
            inAll.merge(term, 1, Integer::sum);
        }
        return true;
    }

    private static String label(Collection<Claim> claims) {
        List<Claim> top = claims.stream()
                .filter(claim -> claim.topic().isTopLevel())
                .sorted(Comparator.comparingLong(Claim::sum).reversed())
                .limit(2)
                .toList();
        if (top.isEmpty() || top.get(0).sum() < SURE) {
            return null;
        }
        long second = top.size() < 2 ? 0 : top.get(1).sum();
        return (double) top.get(0).sum() < AHEAD * (double) second
                ? null
                : top.get(0).topic().code();
    }

    private Set<String> terms(AnalyzedText text) {
        Set<String> terms = new HashSet<>();
        for (AnalyzedField field : text.fields()) {
            String before = null;
            for (int i = 0; i < field.tokens().size(); i++) {
                String key = field.tokens().get(i).key();
                written.merge(key, 1, Integer::sum);
                if (Character.isUpperCase(field.surface(i).codePointAt(0))) {
                    capitalized.merge(key, 1, Integer::sum);
                }
                terms.add(key);
                if (before != null) {
                    terms.add(before + " " + key);
                }
                before = key;
            }
        }
        return terms;
    }

    /** Topics of the top level with what is proposed for them, the most telling first. */
    public Map<String, List<Proposal>> proposals() {
        Map<String, List<Proposal>> all = new TreeMap<>();
        byTopic.forEach((topic, counts) -> {
            List<Proposal> proposals = new ArrayList<>();
            counts.forEach((term, count) -> {
                if (count >= LEAST_ITEMS && isWord(term)) {
                    proposals.add(proposal(term, count, items.get(topic)));
                }
            });
            Set<String> known = taxonomy.find(topic).orElseThrow().keysIn(language);
            proposals.removeIf(proposal -> proposal.z() < LEAST_Z || isKnown(proposal.term(), known));
            proposals.sort(Comparator.comparingDouble(Proposal::z).reversed().thenComparing(Proposal::term));
            all.put(topic, List.copyOf(proposals.subList(0, Math.min(MOST_TERMS, proposals.size()))));
        });
        return all;
    }

    private static boolean isKnown(String term, Set<String> known) {
        return known.contains(term) || TermList.prefixOf(term, known::contains) != null;
    }

    private boolean isWord(String term) {
        for (String word : term.split(" ")) {
            boolean name = capitalized.getOrDefault(word, 0) > NAME * written.get(word);
            if (name || word.length() < LEAST_LETTERS || !word.codePoints().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    private Proposal proposal(String term, int count, int ofTopic) {
        int others = inAll.get(term) - count;
        double here = logit(count, ofTopic);
        double there = logit(others, labeled - ofTopic);
        double error = Math.sqrt(1 / (count + 0.5) + 1 / (others + 0.5));
        int weight = Math.max(1, Math.min(3, (int) Math.round((here - there) / Math.log(4))));
        return new Proposal(term, weight, count, others, (here - there) / error);
    }

    private static double logit(int count, int of) {
        return Math.log((count + 0.5) / (of - count + 0.5));
    }

    /** How many items could be labeled, by topic. */
    public Map<String, Integer> labeled() {
        return Map.copyOf(items);
    }
}

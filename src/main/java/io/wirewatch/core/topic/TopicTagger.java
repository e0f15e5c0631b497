package io.wirewatch.core.topic;

import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what a text is about, in IPTC Media Topics, and by which of its words.
 *
 * <p>Each topic is a query of weighted terms. A topic of the top level is named when its sum is enough for the length of the text (see
 * {@link TopicScore}) and at least half of the first one's. A narrower topic is named when its own sum is enough and the topic above it
 * is named; it is never surer than that one.
 *
 * <p>Only the terms of the text's language count, since short words mean other things elsewhere. A language that no topic has terms for is
 * read with the English ones, which it borrows most; where the language is unknown, each topic takes the language that speaks most
 * for it.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class TopicTagger {
    private static final String LENDER = "en";

    private static final Comparator<TopicTag> FIRST_THINGS_FIRST = Comparator.comparingDouble(TopicTag::score)
            .reversed()
            .thenComparingInt(tag -> tag.broader().size())
            .thenComparing(TopicTag::code);

    private final Set<String> languages;
    private final Map<String, TermIndex> byLanguage = new HashMap<>();
    private final TermIndex ofAllLanguages;

    public TopicTagger(Taxonomy taxonomy) {
        languages = taxonomy.languages();
        for (String language : languages) {
            byLanguage.put(language, TermIndex.of(taxonomy.topics(), language));
        }
        // Without English terms there is nothing to lend; those for any language still count.
        byLanguage.computeIfAbsent(LENDER, language -> TermIndex.of(taxonomy.topics(), language));
        ofAllLanguages = TermIndex.of(taxonomy.topics(), null);
    }

    /** A tagger with the topics that ship with the program. */
    public static TopicTagger standard() {
        return new TopicTagger(Taxonomy.standard());
    }

    /** The topics of a text in a language that nobody knows. */
    public List<TopicTag> tag(AnalyzedText text) {
        return tag(text, null);
    }

    /**
     * The topics of a text, highest score first.
     *
     * @param language BCP 47 tag, or null when it is not known
     */
    public List<TopicTag> tag(AnalyzedText text, String language) {
        TopicScore score = TopicScore.forLengthOf(text);
        List<Claim> claims = termsFor(language).claims(text).values().stream()
                .filter(claim -> score.isEnough(claim.sum()))
                .toList();
        Map<String, Double> named = topLevel(claims, score);
        List<TopicTag> tags = new ArrayList<>();
        for (Claim claim : claims) {
            Double atMost = named.get(claim.topic().topLevel());
            if (atMost != null) {
                tags.add(claim.tag(Math.min(atMost, score.of(claim.sum()))));
            }
        }
        tags.sort(FIRST_THINGS_FIRST);
        return List.copyOf(tags);
    }

    /** The topics of the top level that a text is about, with their scores. */
    private static Map<String, Double> topLevel(List<Claim> claims, TopicScore score) {
        List<Claim> top =
                claims.stream().filter(claim -> claim.topic().isTopLevel()).toList();
        long first = top.stream().mapToLong(Claim::sum).max().orElse(0);
        return top.stream()
                .filter(claim -> claim.sum() >= first * TopicScore.SHARE_OF_FIRST)
                .collect(Collectors.toMap(claim -> claim.topic().code(), claim -> score.of(claim.sum())));
    }

    private TermIndex termsFor(String language) {
        if (language == null) {
            return ofAllLanguages;
        }
        int hyphen = language.indexOf('-');
        String primary = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return byLanguage.get(languages.contains(primary) ? primary : LENDER);
    }
}

package io.wirewatch.core.topic;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says what a text is about, in IPTC Media Topics, and by which of its words.
 *
 * <p>Each topic is a query of weighted terms, with conditions. {@link TopicScore} makes a share of certainty of what it comes to. A topic of the
 * top level is named when it is sure enough; a narrower one when it is so itself and the topic of the top level above it is named; it is
 * never surer than that one.
 *
 * <p>Only the terms of the text's language count, since short words mean other things elsewhere. A language that no topic has terms for is
 * read with the English ones, which it borrows most; where the language is unknown, each topic takes the language that speaks most
 * for it.
 *
 * <p>Immutable as seen from outside, and safe to share between threads.
 */
public final class TopicTagger {
    private static final String LENDER = "en";

    private static final Comparator<TopicTag> FIRST_THINGS_FIRST = Comparator.comparingDouble(TopicTag::score)
            .reversed()
            .thenComparingInt(tag -> tag.broader().size())
            .thenComparing(TopicTag::code);

    private static final String ALL = "";

    private final Taxonomy taxonomy;
    private final Set<String> languages;

    /** By language. Most programs see few of them, so each index is made when it is first asked for. */
    private volatile Map<String, TermIndex> indexes = Map.of();

    public TopicTagger(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.languages = taxonomy.languages();
    }

    /** The topics that items are tagged with. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /**
     * The topics of an item, highest score first.
     *
     * @param text its words
     * @param tagged what is known of it, for the conditions; its topics are not read
     * @param language BCP 47 tag, or null when it is not known
     */
    public List<TopicTag> tag(AnalyzedText text, TaggedItem tagged, String language) {
        Collection<Claim> claims = claims(text, tagged, language);
        TopicScore score = TopicScore.of(text, claims);
        Map<String, Double> top = new HashMap<>();
        claims.stream()
                .filter(claim -> claim.topic().isTopLevel() && score.isEnough(claim))
                .forEach(claim -> top.put(claim.topic().code(), score.of(claim)));
        List<TopicTag> tags = new ArrayList<>();
        for (Claim claim : claims) {
            Double atMost = top.get(claim.topic().topLevel());
            if (atMost != null && score.isEnough(claim)) {
                tags.add(claim.tag(Math.min(atMost, score.of(claim))));
            }
        }
        tags.sort(FIRST_THINGS_FIRST);
        return List.copyOf(tags);
    }

    /** What speaks for each topic; nothing where a condition says no. */
    Collection<Claim> claims(AnalyzedText text, TaggedItem tagged, String language) {
        Collection<Claim> claims = termsFor(language).find(text).claims();
        Asked asked = new Asked(text, tagged);
        claims.stream()
                .filter(claim -> !claim.topic().conditions().isEmpty())
                .forEach(claim -> claim.topic().conditions().applyTo(claim, asked));
        return claims;
    }

    private TermIndex termsFor(String language) {
        String key = key(language);
        TermIndex index = indexes.get(key);
        return index == null ? make(key) : index;
    }

    private synchronized TermIndex make(String key) {
        if (!indexes.containsKey(key)) {
            Map<String, TermIndex> more = new HashMap<>(indexes);
            more.put(key, new TermIndex(taxonomy.topics(), key.equals(ALL) ? null : key));
            indexes = Map.copyOf(more);
        }
        return indexes.get(key);
    }

    /** Without English terms there is nothing to lend; those for any language still count. */
    private String key(String language) {
        if (language == null) {
            return ALL;
        }
        int hyphen = language.indexOf('-');
        String primary = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return languages.contains(primary) ? primary : LENDER;
    }
}

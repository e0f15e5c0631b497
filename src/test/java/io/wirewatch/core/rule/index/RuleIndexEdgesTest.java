package io.wirewatch.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sizes at which the index's tables, pages and sieves change what they do. */
class RuleIndexEdgesTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final RuleIndex index = new RuleIndex();

    private static TaggedItem item(String title, String body) {
        NewsItem item = NewsItem.builder().id("a").title(title).body(body).build();
        return new TaggedItem(item, null, null, null, null, null, null);
    }

    private static List<String> ids(RuleMatcher matcher, TaggedItem item) {
        MatchResult result = matcher.match(ANALYZER.analyze(item.item()), item);
        assertThat(result.failures()).isEmpty();
        return result.matches().stream().map(match -> match.rule().id()).toList();
    }

    private void assertAgree(List<Rule> rules, TaggedItem item) {
        assertThat(ids(index.snapshot(), item)).isEqualTo(ids(new TryAllMatcher(rules), item));
    }

    /** Records fill pages of 64 KiB to their last byte, or take more than one. */
    @Test
    void recordsOfAllLengthsAreReadAsTheyWerePut() {
        Random random = new Random(7);
        Map<String, RuleRef> refs = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            int length = i % 20 == 0 ? 60_000 + random.nextInt(10_000) : 1 << random.nextInt(15);
            String name = (i % 3 == 0 ? "x" : i % 3 == 1 ? "\u00E9" : "\u4EAC").repeat(length);
            RuleRef ref =
                    new RuleRef("r" + i, name, i, SEVERITIES.get(i % SEVERITIES.size()), "word" + i + " AND flood");
            refs.put(ref.id(), ref);
            index.put(ref, RuleParser.parse(ref.query()));
        }
        refs.forEach((id, ref) -> assertThat(index.rule(id)).contains(ref));
        index.tidyAll();
        refs.forEach((id, ref) -> {
            assertThat(index.rule(id)).contains(ref);
            assertThat(ids(index.snapshot(), item("Flood", ref.query()))).containsExactly(id);
        });
    }

    /** Terms of up to 20,000 letters; one that unfolds to far more than a page; the first terms after it. */
    @Test
    void wordsOfAllLengthsAreFound() {
        List<Rule> rules = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int length : new int[] {1, 2, 3, 126, 127, 128, 129, 16_383, 16_384, 19_990}) {
            words.add("x".repeat(length));
            words.add("\uD55C".repeat(length));
        }
        words.add("\uFDFA".repeat(10_000));
        words.add("last");
        for (String word : words) {
            rules.add(Rule.of("r" + rules.size(), word));
            index.put(rules.get(rules.size() - 1));
        }
        for (String word : words) {
            assertAgree(rules, item("Title", word + " after"));
            assertThat(ids(index.snapshot(), item("Title", word + " after"))).isNotEmpty();
        }
    }

    /** Prefixes are kept by their length up to 30 letters; a word is as long, shorter or longer. */
    @Test
    void prefixesOfAllLengthsAreFoundInWordsOfAllLengths() {
        List<Rule> rules = new ArrayList<>();
        for (String letter : List.of("a", "\u00DF", "\uD55C", "\uD801\uDC28")) {
            for (int length : new int[] {1, 2, 3, 4, 15, 29, 30, 31, 32, 33, 62, 63, 64, 65}) {
                String word = letter.repeat(length);
                if (isLegal(word + "*")) {
                    rules.add(Rule.of("p" + rules.size(), word + "*"));
                }
                if (length > 3) {
                    rules.add(Rule.of("q" + rules.size(), word + "?" + word));
                    rules.add(Rule.of("s" + rules.size(), letter + "?" + word + "*"));
                }
            }
        }
        rules.forEach(index::put);
        for (String letter : List.of("a", "\u00DF", "ss", "\uD55C", "\uD801\uDC00", "s")) {
            for (int length = 1; length < 70; length++) {
                assertAgree(rules, item(letter.repeat(length), "calm"));
            }
        }
    }

    private static boolean isLegal(String query) {
        try {
            return RuleParser.parse(query) != null;
        } catch (InvalidQueryException e) {
            return false;
        }
    }

    /** More distinct words than the buffers begin with, twice; then a short text again. */
    @Test
    void buffersThatGrewForOneTextAreRightForTheNext() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rules.add(Rule.of("r" + i, i % 2 == 0 ? "w" + i : "\"w" + (i - 1) + " w" + i + "\""));
        }
        rules.forEach(index::put);
        for (int size : new int[] {10, 1_000, 1_025, 30_000, 10, 70_000, 10}) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < size && text.length() < 199_000; i++) {
                text.append('w').append(i).append(' ');
            }
            assertAgree(rules, item("w0 w1", text.toString()));
        }
    }

    @Test
    void fieldsWithoutAnyWordsKeepTheOthersApart() {
        List<Rule> rules = List.of(
                Rule.of("phrase", "\"alpha beta\""),
                Rule.of("near", "alpha NEAR/9 beta"),
                Rule.of("title", "title:beta"),
                Rule.of("notnear", "alpha NOT NEAR/9 beta"),
                Rule.of("phrase-prefix", "\"alph* bet*\""));
        rules.forEach(index::put);
        for (String title : new String[] {null, "", "!", "alpha", "beta"}) {
            for (String summary : new String[] {null, "", "\uD83D\uDE00", "alpha", "beta"}) {
                for (String body : new String[] {"alpha", "beta", "alpha beta", "beta alpha", "."}) {
                    NewsItem item = NewsItem.builder()
                            .id("a")
                            .title(title)
                            .summary(summary)
                            .body(body)
                            .build();
                    assertAgree(rules, new TaggedItem(item, null, null, null, null, null, null));
                }
            }
        }
    }
}

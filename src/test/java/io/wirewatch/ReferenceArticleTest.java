package io.wirewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.clean.ArticleExtractor;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The article that our user gave us must come out right. It is not ours to commit, so this runs where it lies beside the repository. */
class ReferenceArticleTest {
    private static final Path ARTICLE = Path.of("../shared/samples/reference-article.txt");
    private static final List<Rule> RULES = List.of(
            Rule.of("fires-1", "\"troop presence\" AND region:LT"),
            Rule.of("fires-2", "(buildup OR \"build-up\") NEAR/5 (russia* OR belarus*)"),
            Rule.of("fires-3", "primary:LT AND topic:16000000"),
            Rule.of("silent-1", "netflix OR macron"),
            Rule.of("silent-2", "region:FR"));

    private static TaggedItem tagged;

    @BeforeAll
    static void tagIt() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "the reference article is not here");
        NewsItem item = new ArticleExtractor().extract(Files.readAllBytes(ARTICLE), null);
        tagged = Taggers.standard().tag(item, new TryAllMatcher(RULES)).item();
    }

    @Test
    void theArticleIsCutOutOfItsPage() {
        NewsItem item = tagged.item();
        assertThat(item.title()).isEqualTo("Lithuanian Lawmakers Call for Permanent U.S. Troop Presence");
        assertThat(item.body().split("A delegation of Lithuanian lawmakers", -1))
                .hasSize(2);
        assertThat(item.body())
                .contains("Lithuania, which has a population", "all EU member states")
                .doesNotContain(
                        "More from", "Macron", "Netflix", "Conversation", "Subscribe", "subscriber", "View Comments");
    }

    @Test
    void itIsAboutLithuaniaFirst() {
        assertThat(tagged.regions().stream().filter(RegionTag::primary).map(RegionTag::code))
                .containsExactly("LT");
        assertThat(tagged.regions().stream().map(RegionTag::code))
                .contains("LT", "US", "RU", "BY", "UA", "PL", "DE", "RO", "EE", "LV", "GB", "DK", "CN", "TW")
                .doesNotContain("FR");
    }

    @Test
    void itIsAboutConflictAndPolitics() {
        assertThat(tagged.topics().stream().map(TopicTag::code))
                .contains("16000000", "11000000")
                .doesNotContain("01000000", "15000000");
    }

    @Test
    void everyPieceOfEvidenceCutsOutItsText() {
        List<Evidence> all = Stream.of(
                        tagged.regions().stream().flatMap(tag -> tag.evidence().stream()),
                        tagged.places().stream().flatMap(tag -> tag.evidence().stream()),
                        tagged.topics().stream().flatMap(tag -> tag.evidence().stream()),
                        tagged.matches().stream()
                                .flatMap(match -> match.evidence().stream())
                                .map(e -> new Evidence(e.field(), e.start(), e.end(), e.text(), e.reason())))
                .flatMap(stream -> stream)
                .toList();
        assertThat(all).hasSizeGreaterThan(50).allSatisfy(e -> assertThat(
                        tagged.item().text(e.field()).substring(e.start(), e.end()))
                .isEqualTo(e.text()));
    }

    @Test
    void theRulesThatShouldFireDoAndTheOthersDoNot() {
        assertThat(tagged.matches().stream().map(match -> match.rule().id()))
                .containsExactly("fires-1", "fires-2", "fires-3");
    }
}

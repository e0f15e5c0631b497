package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {
    private static final List<NewsItem> TEXTS = WireCopies.make(5, 3, 1);
    private static final NewsItem FIRST = TEXTS.get(0);
    private static final NewsItem OTHER = TEXTS.get(1);

    private final StoriesInMemory memory = new StoriesInMemory();
    private final StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, memory);

    @Test
    void aCopyJoinsAndAddsNoIndependentSource() {
        StoryDecision opened = tell(FIRST, 0);
        StoryDecision joined = tell(printedBy("other", FIRST), 1);
        assertThat(opened.opened()).isTrue();
        assertThat(joined.ref().id()).isEqualTo(opened.ref().id());
        assertThat(joined.reason()).isInstanceOf(StoryReason.NearCopy.class);
        assertThat(joined.story().size()).isEqualTo(2);
        assertThat(joined.story().copies()).isEqualTo(1);
        assertThat(joined.story().sources()).isEqualTo(2);
        assertThat(joined.story().independent()).isEqualTo(1);
        assertThat(joined.ref().lead()).isEqualTo(FIRST.id());
    }

    @Test
    void anotherTextOpensAnother() {
        StoryDecision first = tell(FIRST, 0);
        StoryDecision other = tell(OTHER, 1);
        assertThat(other.opened()).isTrue();
        assertThat(other.ref().id()).isNotEqualTo(first.ref().id());
    }

    @Test
    void shortNoticesWithOtherFiguresStayApart() {
        String notice =
                "%s Holdings declared a quarterly dividend of %s cents a share payable in May to holders of record, the board said.";
        tell(Told.item("a", "Dividend", notice.formatted("Brenta", "12.5")), 0);
        assertThat(tell(Told.item("b", "Dividend", notice.formatted("Kolmar", "31.0")), 1)
                        .opened())
                .isTrue();
    }

    @Test
    void anUpdateStaysAndChangesTheHeadlineOfItsStory() {
        StoryDecision opened = tell(FIRST, 0);
        NewsItem changed = FIRST.toBuilder()
                .title("All quite different")
                .body("Nothing of it is left.")
                .build();
        StoryDecision updated = tell(changed, 1);
        assertThat(updated.ref().id()).isEqualTo(opened.ref().id());
        assertThat(updated.reason()).isEqualTo(new StoryReason.Update());
        assertThat(updated.story().size()).isEqualTo(1);
        assertThat(updated.story().headline()).isEqualTo("All quite different");
    }

    @Test
    void aWithdrawnItemCountsNoMore() {
        tell(FIRST, 0);
        NewsItem copy = printedBy("other", FIRST);
        tell(copy, 1);
        Story story = assigner.withdraw(copy.id(), at(2)).orElseThrow();
        assertThat(story.size()).isEqualTo(1);
        assertThat(story.copies()).isZero();
        assertThat(story.sources()).isEqualTo(1);
        assertThat(assigner.withdraw(copy.id(), at(3))).isEmpty();
        assertThat(assigner.withdraw("never seen", at(3))).isEmpty();
    }

    @Test
    void anItemThatComesBackAfterItsWithdrawalIsCountedAgain() {
        tell(FIRST, 0);
        assigner.withdraw(FIRST.id(), at(1));
        assertThat(tell(FIRST, 2).story().size()).isEqualTo(1);
    }

    @Test
    void aStoryWithoutNewItemsIsForgotten() {
        StoryDecision opened = tell(FIRST, 0);
        Instant later = at(0).plus(StorySettings.DEFAULT.window()).plusMillis(1);
        Told.tell(assigner, OTHER, later);
        assertThat(assigner.stories()).isEqualTo(1);
        assertThat(memory.story(opened.ref().id())).isEmpty();
    }

    @Test
    void neverMoreStoriesThanAllowed() {
        StoryAssigner small = new StoryAssigner(new StorySettings(Duration.ofDays(3), 2), memory);
        StoryDecision oldest = Told.tell(small, FIRST, at(0));
        Told.tell(small, OTHER, at(1));
        Told.tell(small, TEXTS.get(2), at(2));
        assertThat(small.stories()).isEqualTo(2);
        assertThat(memory.story(oldest.ref().id())).isEmpty();
    }

    @Test
    void timesThatRunBackwardsDoNoHarm() {
        tell(FIRST, 100);
        StoryDecision joined = tell(printedBy("other", FIRST), 1);
        assertThat(joined.opened()).isFalse();
    }

    @Test
    void aStoryOfManyItemsStaysSmall() {
        for (int i = 0; i < 400; i++) {
            tell(printedBy("s" + i, FIRST), i);
        }
        StoryDecision last = tell(printedBy("last", FIRST), 401);
        assertThat(last.story().size()).isEqualTo(401);
        assertThat(last.story().sources()).isBetween(300, 500);
        assertThat(memory.story(last.ref().id()).orElseThrow().bytes().length).isLessThan(4096);
    }

    @Test
    void theReasonCanBeRead() {
        tell(FIRST, 0);
        NewsItem copy = printedBy("other", FIRST);
        assertThat(new ReasonWriter(copy).write(tell(copy, 1).reason())).startsWith("100% of the shorter text");
    }

    private StoryDecision tell(NewsItem item, int second) {
        return Told.tell(assigner, item, at(second));
    }

    private static Instant at(int second) {
        return Told.NOW.plusSeconds(second);
    }

    private static NewsItem printedBy(String source, NewsItem item) {
        return item.toBuilder()
                .id(item.id() + "/" + source)
                .source(new Source(source, null, null, null))
                .build();
    }
}

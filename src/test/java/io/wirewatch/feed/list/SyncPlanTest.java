package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyncPlanTest {
    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";

    private static FeedList list(String... lines) {
        return FeedListReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Feed owned(String id, String url, String list) {
        return new Feed(id, url, null, null, null, null, null, null, null, list);
    }

    private static Map<String, Feed> present(Feed... feeds) {
        Map<String, Feed> present = new LinkedHashMap<>();
        Arrays.stream(feeds).forEach(feed -> present.put(feed.id(), feed));
        return present;
    }

    private static Map<String, Feed> after(SyncPlan plan, Map<String, Feed> before) {
        Map<String, Feed> after = new LinkedHashMap<>(before);
        after.keySet().removeAll(plan.removed());
        plan.saved().forEach(feed -> after.put(feed.id(), feed));
        return after;
    }

    @Test
    void aFileAddsChangesAndRemovesItsOwn() {
        SyncPlan first = SyncPlan.of(Map.of("f", list(A, B)), Map.of());
        assertThat(first.saved()).containsExactly(owned("a.example", A, "f"), owned("b.example", B, "f"));

        Map<String, Feed> present = after(first, Map.of());
        assertThat(SyncPlan.of(Map.of("f", list(A, B)), present).isEmpty()).isTrue();

        SyncPlan second = SyncPlan.of(Map.of("f", list(B + " The Bollard")), present);
        assertThat(second.removed()).containsExactly("a.example");
        assertThat(second.saved()).singleElement().satisfies(feed -> assertThat(feed.name())
                .isEqualTo("The Bollard"));
    }

    @Test
    void feedsThatCameOtherwiseAreNeverTouched() {
        Feed byHand = Feed.of("mine", "https://A.example:443");
        Feed elsewhere = owned("theirs", B, "another-machine.opml");
        Map<String, Feed> present = present(byHand, elsewhere);
        SyncPlan plan = SyncPlan.of(Map.of("f", list(A, B, "https://c.example/")), present);
        assertThat(plan.saved()).extracting(Feed::url).containsExactly("https://c.example/");
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.notes()).hasSize(2);
        assertThat(SyncPlan.of(Map.of("f", list("https://d.example/")), present).removed())
                .isEmpty();
    }

    @Test
    void whatIsMissingFromAListThatIsNotWholeStays() {
        Map<String, Feed> present = present(owned("a.example", A, "f"), owned("b.example", B, "f"));
        assertThat(SyncPlan.of(Map.of("f", list(A, "oops")), present).removed()).isEmpty();
        assertThat(SyncPlan.of(Map.of("f", list("")), present).removed()).isEmpty();
        assertThat(SyncPlan.of(Map.of(), present).isEmpty()).isTrue();
        assertThat(SyncPlan.of(Map.of("f", list(A)), present).removed()).containsExactly("b.example");
    }

    @Test
    void aFeedThatTwoFilesNameGoesOverToTheSecondWhenItLeavesTheFirst() {
        Map<String, FeedList> both = new LinkedHashMap<>();
        both.put("f", list(A, B));
        both.put("g", list(B));
        Map<String, Feed> present = after(SyncPlan.of(both, Map.of()), Map.of());
        assertThat(present.get("b.example").list()).isEqualTo("f");

        both.put("f", list(A));
        SyncPlan plan = SyncPlan.of(both, present);
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.saved()).containsExactly(owned("b.example", B, "g"));
    }

    @Test
    void anIdOfSomebodyElseIsNotOverwritten() {
        Map<String, Feed> present = present(Feed.of("a.example", "https://other.example/"));
        SyncPlan derived = SyncPlan.of(Map.of("f", list(A)), present);
        assertThat(derived.saved()).singleElement().satisfies(feed -> assertThat(feed.id())
                .startsWith("a.example-"));
        assertThat(SyncPlan.of(Map.of("f", list(A)), after(derived, present)).isEmpty())
                .isTrue();

        FeedList named = list("feeds:", "- {id: a.example, url: '" + B + "'}");
        SyncPlan plan = SyncPlan.of(Map.of("f", named), present);
        assertThat(plan.saved()).isEmpty();
        assertThat(plan.notes()).singleElement().asString().contains("another feed has this id");
    }

    @Test
    void aFeedWithAnIdOfItsOwnMayChangeItsAddress() {
        Map<String, Feed> present = present(owned("quay", A, "f"));
        SyncPlan plan = SyncPlan.of(Map.of("f", list("feeds:", "- {id: quay, url: '" + B + "'}")), present);
        assertThat(plan.saved()).containsExactly(owned("quay", B, "f"));
        assertThat(plan.removed()).isEmpty();
    }

    @Test
    void aFeedThatGetsAnotherIdIsNotPolledTwiceEvenIfTheListIsNotWhole() {
        Map<String, Feed> present = present(owned("quay", A, "f"));
        FeedList renamed = list("feeds:", "- {id: pier, url: '" + A + "'}", "- nonsense");
        SyncPlan plan = SyncPlan.of(Map.of("f", renamed), present);
        assertThat(plan.saved()).containsExactly(owned("pier", A, "f"));
        assertThat(plan.removed()).containsExactly("quay");
    }

    @Test
    void twoFeedsMayNotSwallowEachOther() {
        FeedList swapped = list("feeds:", "- {id: one, url: '" + B + "'}", "- {id: two, url: '" + A + "'}");
        Map<String, Feed> present = present(owned("one", A, "f"), owned("two", B, "f"));
        Map<String, Feed> after = after(SyncPlan.of(Map.of("f", swapped), present), present);
        assertThat(after)
                .hasSize(2)
                .containsEntry("one", owned("one", B, "f"))
                .containsEntry("two", owned("two", A, "f"));
    }
}

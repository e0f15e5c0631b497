package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    private static final Instant TAGGED = TestItems.PUBLISHED.plusSeconds(200);
    private static final Instant DECIDED = TestItems.PUBLISHED.plusSeconds(201);

    private final AlertPolicy policy = new AlertPolicy();
    private final AlertMemory memory = new AlertsInMemory();
    private final TaggedItem item = TestItems.fullTagged();
    private final RuleMatch match = item.matches().get(0);

    @Test
    void anAlertExplainsItself() {
        Alert alert = raised(decide(match, item));
        assertThat(alert.id()).matches("[0-9a-f]{32}");
        assertThat(alert.rule()).isEqualTo(match.rule());
        assertThat(alert.trigger()).isEqualTo(Trigger.EACH);
        assertThat(alert.state()).isEqualTo(AlertState.OPENED);
        assertThat(alert.items()).containsExactly(item.withMatches(List.of()));
        assertThat(alert.evidence()).extracting(ClauseEvidence::item).containsExactly("lt-flood-1");
        assertThat(alert.timing())
                .isEqualTo(new Timing(TestItems.PUBLISHED, item.item().fetched(), TAGGED, DECIDED));
    }

    @Test
    void aRuleAlertsOncePerItemWhateverBecomesOfTheItem() {
        Alert alert = raised(decide(match, item));
        memory.remember(alert.id(), DECIDED);
        NewsItem updated = item.item().toBuilder().title("Flood: hundreds flee").build();
        TaggedItem again = new TaggedItem(updated, "en", null, null, null, null, List.of(match));
        assertThat(decide(match, again))
                .isEqualTo(new AlertDecision.Hold(alert.id(), AlertDecision.Reason.ALREADY_ALERTED));
    }

    @Test
    void anotherRuleAndAnotherItemAlertOnTheirOwn() {
        memory.remember(raised(decide(match, item)).id(), DECIDED);
        RuleMatch otherRule = new RuleMatch(Rule.of("other", "flood").ref(), match.evidence());
        TaggedItem otherItem = new TaggedItem(TestItems.item("x", "Flood"), null, null, null, null, null, null);
        assertThat(decide(otherRule, item)).isInstanceOf(AlertDecision.Raise.class);
        assertThat(decide(match, otherItem)).isInstanceOf(AlertDecision.Raise.class);
    }

    @Test
    void withoutAPolicyNobodyKnowsWhenItWasDecided() {
        Alert alert = AlertPolicy.alertOf(match, item);
        assertThat(alert.id()).isEqualTo(raised(decide(match, item)).id());
        assertThat(alert.timing())
                .isEqualTo(new Timing(TestItems.PUBLISHED, item.item().fetched(), null, null));
    }

    @Property
    void idsFollowFromRuleAndItemAlone(@ForAll String itemId, @ForAll boolean otherItem) {
        Alert alert = AlertPolicy.alertOf(match, tagged(itemId));
        Alert other = AlertPolicy.alertOf(match, tagged(otherItem ? itemId + "x" : itemId));
        assertThat(other.id().equals(alert.id())).isEqualTo(!otherItem);
    }

    private AlertDecision decide(RuleMatch which, TaggedItem on) {
        return policy.decide(which, on, TAGGED, DECIDED, memory);
    }

    private static TaggedItem tagged(String id) {
        return new TaggedItem(TestItems.item(id, "Flood"), null, null, null, null, null, null);
    }

    private static Alert raised(AlertDecision decision) {
        assertThat(decision).isInstanceOf(AlertDecision.Raise.class);
        return ((AlertDecision.Raise) decision).alert();
    }
}

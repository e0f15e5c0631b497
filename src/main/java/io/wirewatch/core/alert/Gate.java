package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.news.QuietHours;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what keeps an alert from being told at a moment: a narrower rule, a silence, quiet hours or a throttle, asked in this order. */
final class Gate {
    /** Silences are looked at again so often, since they may be ended before their time. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private static final Comparator<Obstacle> FIRST_TO_END =
            Comparator.comparing(Obstacle::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final String owner;
    private final AlertSettings settings;
    private final Silences silences;
    private final AlertMemory memory;

    Gate(String owner, AlertSettings settings, Silences silences, AlertMemory memory) {
        this.owner = owner;
        this.settings = settings;
        this.silences = silences;
        this.memory = memory;
    }

    /**
     * What is in the way.
     *
     * @param by the silence or the rule
     * @param until when it ends at the latest; null when nobody knows
     * @param retry when to ask again; null when something else will give occasion
     */
    record Obstacle(Reason reason, String by, Instant until, Instant retry) {}

    Optional<Obstacle> obstacle(RuleState rule, Subject subject, List<TaggedItem> items, Instant now) {
        return standing(rule, subject, items, now)
                .or(() -> quietUntil(rule, now).map(end -> new Obstacle(Reason.QUIET_HOURS, null, end, null)))
                .or(() ->
                        throttledUntil(rule, subject, now).map(end -> new Obstacle(Reason.THROTTLED, null, end, end)));
    }

    /**
     * A narrower rule or a silence: what keeps an alert out of a digest, too. Items that only a throttle has brought together are held back as long
     * as something stands against each of them: by what ends first.
     */
    Optional<Obstacle> standing(RuleState rule, Subject subject, List<TaggedItem> items, Instant now) {
        if (!subject.isBatch() || items.isEmpty()) {
            return standingAgainst(rule, subject, items, now);
        }
        List<Optional<Obstacle>> each = items.stream()
                .map(item -> standingAgainst(rule, subject, List.of(item), now))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).min(FIRST_TO_END)
                : Optional.empty();
    }

    private Optional<Obstacle> standingAgainst(RuleState rule, Subject subject, List<TaggedItem> items, Instant now) {
        return inhibitor(rule.policy(), subject, items)
                .map(narrower -> new Obstacle(Reason.INHIBITED, narrower, null, null))
                .or(() -> silencing(rule, subject, items, now)
                        .map(silence -> new Obstacle(
                                Reason.SILENCED, silence.id(), silence.until(), again(now, silence.until()))));
    }

    private static Instant again(Instant now, Instant until) {
        Instant soon = now.plus(LOOK_AGAIN);
        return until.isBefore(soon) ? until : soon;
    }

    private Optional<Silence> silencing(RuleState rule, Subject subject, List<TaggedItem> items, Instant now) {
        return silences.silencing(Labels.of(rule.ref(), rule.policy(), story(subject, items), items), now);
    }

    private static StoryRef story(Subject subject, List<TaggedItem> items) {
        return items.isEmpty() ? subject.story : items.get(0).story();
    }

    /** A rule named under {@code unless} that has an open alert on the story; what is about the rule as a whole is about no story. */
    private Optional<String> inhibitor(RulePolicy policy, Subject subject, List<TaggedItem> items) {
        if (policy.unless().isEmpty() || subject.isRule() || items.isEmpty()) {
            return Optional.empty();
        }
        TaggedItem item = items.get(0);
        String story = Names.story(item.story(), item.item().id());
        return policy.unless().stream()
                .filter(narrower -> new AlertBook(owner, narrower, memory).isFiring(story))
                .findFirst();
    }

    /**
     * The end of the quiet hours that hold for a rule at a moment; what is critical knows none. They are over when their digest was told, even for
     * what arrives a little out of order.
     */
    Optional<Instant> quietUntil(RuleState rule, Instant now) {
        QuietHours own = rule.policy().quiet();
        QuietHours quiet = own == null ? settings.quiet() : own;
        return quiet == null || rule.ref().severity() == Severity.CRITICAL
                ? Optional.empty()
                : quiet.endAfter(now).filter(end -> rule.digested() == null || end.isAfter(rule.digested()));
    }

    /** The end of the throttle for the alert of a story, or else for the rule. */
    static Optional<Instant> throttledUntil(RuleState rule, Subject subject, Instant now) {
        boolean perStory = Scope.of(rule.policy()) == Scope.STORY;
        Instant ofStory = subject.told == null ? null : subject.told.at();
        Instant told = perStory ? ofStory : rule.told();
        return told == null || rule.policy().throttle() == null
                ? Optional.empty()
                : Optional.of(told.plus(rule.policy().throttle())).filter(now::isBefore);
    }
}

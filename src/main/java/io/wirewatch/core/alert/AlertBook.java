package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the memory holds of one rule of one owner, typed. Keys begin with a letter for the kind, then owner and rule:
 *
 * <pre>
 *   r                     RuleState        s subject            SubjectState     q name             Digested
 *   h                     SurgeHistory     m subject item       Member           f story subject    Firing
 *                                          i subject item       KeptItem         g subject story    Firing
 *                                          l item               Link
 * </pre>
 *
 * <p>Parts are separated by NULs.
 */
final class AlertBook {
    private static final char END = '\0';

    /** The name of the timer by which the end of a rule is forgotten. */
    private static final String ENDED = "ended";

    private final String owner;
    private final String rule;
    private final AlertMemory memory;
    private final Timers timers;

    AlertBook(String owner, String rule, AlertMemory memory) {
        this.owner = owner;
        this.rule = rule;
        this.memory = memory;
        this.timers = new Timers(owner, memory);
    }

    /** What a surge detector remembers of a rule. */
    record SurgeHistory(String text) {}

    /** Which subject an item is in, where its name does not say so. */
    record Link(String subject) {}

    /** The fact that a rule has an open alert on a story. */
    record Firing(String subject) {}

    /**
     * Something for the digest.
     *
     * @param change what it tells of an alert that is no more; null to look at the subject
     */
    record Digested(Change change) {}

    /** The rule, if it is in force. */
    Optional<RuleState> rule() {
        return memory.get(key("r"), RuleState.class).filter(state -> state.ended() == null);
    }

    /** When the rule ended that is no longer in force, as long as that is remembered. */
    Optional<Instant> ended() {
        return memory.get(key("r"), RuleState.class).map(RuleState::ended);
    }

    void put(RuleState state) {
        memory.put(key("r"), state);
    }

    /** Remembers of a rule that it has ended, and nothing else. */
    void end(RuleState rule, Instant now) {
        memory.remove(key("h"));
        removeDigested();
        put(rule.withEnded(now));
        setTimer(now.plus(AlertSettings.LATENESS), ENDED);
    }

    /** Forgets the end of a rule when it is long past. */
    void forgetEnd(Instant now) {
        if (ended().filter(ended -> !now.isBefore(ended.plus(AlertSettings.LATENESS)))
                .isPresent()) {
            memory.remove(key("r"));
        }
    }

    String history() {
        return memory.get(key("h"), SurgeHistory.class).map(SurgeHistory::text).orElse("");
    }

    void putHistory(String text) {
        memory.put(key("h"), new SurgeHistory(text));
    }

    Optional<Subject> subject(String name) {
        return memory.get(key("s", name), SubjectState.class).map(state -> new Subject(name, state));
    }

    /** Writes a subject, with a timer for when it is to be looked at next; one that is set for sooner stays, and finds nothing to do. */
    void put(Subject subject, Instant due) {
        if (due != null && (subject.timer == null || due.isBefore(subject.timer))) {
            clearTimer(subject);
            subject.timer = due;
            timers.set(new Timers.Timer(due, rule, subject.name));
        }
        memory.put(key("s", subject.name), subject.state());
    }

    /** Removes a subject, with all that belongs to it. */
    void remove(Subject subject) {
        clearTimer(subject);
        removeItems(subject);
        memory.remove(key("s", subject.name));
    }

    private void clearTimer(Subject subject) {
        if (subject.timer != null) {
            timers.clear(new Timers.Timer(subject.timer, rule, subject.name));
            subject.timer = null;
        }
    }

    void setTimer(Instant due, String name) {
        timers.set(new Timers.Timer(due, rule, name));
    }

    /** All subjects of the rule, in the order of their names. */
    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        String prefix = key("s") + END;
        forEach(prefix, key -> subject(key.substring(prefix.length())).ifPresent(subjects::add));
        return subjects;
    }

    Optional<Member> member(Subject subject, String item) {
        return memory.get(key("m", subject.name, item), Member.class);
    }

    void putMember(Subject subject, String item, Member member) {
        memory.put(key("m", subject.name, item), member);
        subject.members++;
    }

    void removeMember(Subject subject, String item) {
        memory.remove(key("m", subject.name, item));
        memory.remove(key("l", item));
        subject.members--;
    }

    Optional<String> link(String item) {
        return memory.get(key("l", item), Link.class).map(Link::subject);
    }

    void putLink(String item, String subject) {
        memory.put(key("l", item), new Link(subject));
    }

    Optional<KeptItem> kept(Subject subject, String item) {
        return memory.get(key("i", subject.name, item), KeptItem.class);
    }

    void putKept(Subject subject, KeptItem item) {
        memory.put(key("i", subject.name, id(item)), item);
    }

    void removeKept(Subject subject, Kept kept) {
        memory.remove(key("i", subject.name, kept.item()));
        subject.kept.remove(kept);
    }

    private static String id(KeptItem item) {
        return item.item().item().id();
    }

    /** Removes the items of a subject, whole and counted, and says that it fires no more. */
    void removeItems(Subject subject) {
        String members = key("m", subject.name) + END;
        forEach(members, key -> {
            memory.remove(key);
            memory.remove(key("l", key.substring(members.length())));
        });
        subject.members = 0;
        List.copyOf(subject.kept).forEach(kept -> removeKept(subject, kept));
        String stories = key("g", subject.name) + END;
        forEach(stories, key -> {
            memory.remove(key);
            memory.remove(key("f", key.substring(stories.length()), subject.name));
        });
    }

    /** Notes that a subject has an open alert on a story. */
    void putFiring(Subject subject, String story) {
        memory.put(key("f", story, subject.name), new Firing(subject.name));
        memory.put(key("g", subject.name, story), new Firing(subject.name));
    }

    /** Whether the rule has an open alert on a story; noted only where the rule is not the owner. */
    boolean isFiring(String story) {
        return memory.first(key("f", story) + END).isPresent();
    }

    void putDigested(String name, Digested digested) {
        memory.put(key("q", name), digested);
    }

    void removeDigested(String name) {
        memory.remove(key("q", name));
    }

    boolean isDigested(String name) {
        return memory.get(key("q", name), Digested.class).isPresent();
    }

    /** Takes out all that is there for the digest: by name, in their order. */
    void takeDigested(BiConsumer<String, Digested> each) {
        String prefix = key("q") + END;
        forEach(prefix, key -> {
            Digested digested = memory.get(key, Digested.class).orElseThrow();
            memory.remove(key);
            each.accept(key.substring(prefix.length()), digested);
        });
    }

    private void removeDigested() {
        takeDigested((name, digested) -> {});
    }

    private void forEach(String prefix, Consumer<String> each) {
        Optional<String> key = memory.first(prefix);
        while (key.isPresent()) {
            each.accept(key.get());
            key = memory.after(prefix, key.get());
        }
    }

    private String key(String kind) {
        return kind + END + owner + END + rule;
    }

    private String key(String kind, String part) {
        return key(kind) + END + Names.safe(part);
    }

    private String key(String kind, String part, String last) {
        return key(kind, part) + END + Names.safe(last);
    }
}

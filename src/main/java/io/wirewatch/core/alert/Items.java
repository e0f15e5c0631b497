package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Counted;
import io.wirewatch.core.alert.SubjectState.Kept;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The items of the subjects of one rule: what counts, what is kept whole, and what becomes of it when it comes again. */
final class Items {
    static final int MOST_KEPT = 20;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final AlertBook book;
    private final boolean shadow;

    /** @param shadow whether the rule is looked at for a broader one, which shows none of its items */
    Items(AlertBook book, boolean shadow) {
        this.book = book;
        this.shadow = shadow;
    }

    static Counted counted(RuleEvent.Matched event) {
        return counted(event.item(), event.arrived());
    }

    static Counted counted(TaggedItem tagged, Instant arrived) {
        NewsItem item = tagged.item();
        return new Counted(item.id(), Origin.time(item, arrived), Origin.source(item), Origin.country(item));
    }

    /** Lets an item count towards a condition, once; and gives the items that make it hold, none if it does not. */
    List<Counted> countIn(Subject subject, Condition.Count count, RuleEvent.Matched event, Instant now) {
        Counted counted = counted(event);
        subject.window.removeIf(one -> one.item().equals(counted.item()));
        return new CountWindow(count, subject.window).add(counted, now);
    }

    /** Puts an item into an alert. */
    void add(Subject subject, Counted item) {
        Member member = new Member(item.source(), item.country());
        book.putMember(subject, item.item(), member);
        subject.count(member, 1);
    }

    /** Takes an item out of an alert; whether it was in it. */
    boolean remove(Subject subject, String item) {
        Optional<Member> member = book.member(subject, item);
        member.ifPresent(one -> {
            book.removeMember(subject, item);
            subject.count(one, -1);
        });
        return member.isPresent();
    }

    /** Where the rule is looked at for a broader one, notes that it has an open alert on a story. */
    void fire(Subject subject, String story) {
        if (shadow) {
            book.putFiring(subject, story);
        }
    }

    /** Keeps an item whole, or its new version. Where there are too many, or too long ones, lets go of the oldest but the first. */
    void keep(Subject subject, KeptItem item, int most) {
        if (shadow) {
            return;
        }
        Kept kept = new Kept(item.item().item().id(), item.size());
        int place = place(subject, kept.item());
        if (place < 0) {
            subject.kept.add(kept);
        } else {
            subject.kept.set(place, kept);
        }
        book.putKept(subject, item);
        while (subject.kept.size() > most || (subject.kept.size() > 1 && size(subject) > MOST_CHARACTERS)) {
            book.removeKept(subject, subject.kept.get(most == 1 ? 0 : 1));
        }
    }

    private static long size(Subject subject) {
        return subject.kept.stream().mapToLong(Kept::size).sum();
    }

    private static int place(Subject subject, String item) {
        return subject.kept.stream().map(Kept::item).toList().indexOf(item);
    }

    /** Lets go of items that do not count. */
    void keepOnly(Subject subject, List<Counted> counted) {
        List<String> ids = counted.stream().map(Counted::item).toList();
        List.copyOf(subject.kept).stream()
                .filter(kept -> !ids.contains(kept.item()))
                .forEach(kept -> book.removeKept(subject, kept));
    }

    /** Keeps an item no longer; whether it was kept. */
    boolean drop(Subject subject, String item) {
        int place = place(subject, item);
        if (place >= 0) {
            book.removeKept(subject, subject.kept.get(place));
        }
        return place >= 0;
    }

    /** Forgets the alert of a subject, but not what still counts towards another one, nor what that is about. */
    void forgetAlert(Subject subject, Condition.Count count, Instant now) {
        subject.forgetAlert();
        new CountWindow(count, subject.window).dropOld(now);
        keepOnly(subject, subject.window);
        subject.kept.stream()
                .flatMap(kept -> book.kept(subject, kept.item()).stream())
                .forEach(kept -> subject.noteRegions(kept.item()));
    }

    /** Takes in a new version of an item, and notes what is different. */
    void correct(Subject subject, RuleEvent.Matched event) {
        NewsItem after = event.item().item();
        Optional<KeptItem> before = book.kept(subject, after.id());
        Corrections.of(before.map(kept -> kept.item().item()).orElse(null), after)
                .ifPresent(change -> subject.change(change, change.kind() == Change.Kind.HEADLINE));
        if (before.isPresent()) {
            keep(subject, KeptItem.of(event), MOST_KEPT);
        }
        subject.noteRegions(event.item());
    }
}

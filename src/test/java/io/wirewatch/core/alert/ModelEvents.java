package io.wirewatch.core.alert;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Events of one owner for {@link ModelPolicy}: at full five minutes, some of them a little out of order; with items in few stories, corrections,
 * withdrawals, edits and removals, and matches that were under way meanwhile. The same seed gives the same.
 */
final class ModelEvents {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final String WIDE = "wide";
    static final String NARROW = "narrow";

    private static final List<String> COUNTS = List.of(
            "count >= 2 within 30m",
            "count >= 3 within 2h",
            "count >= 3 sources >= 2 within 2h",
            "count >= 2 countries >= 2 within 2h");

    private final Random random;
    private final List<String> whens;
    private final List<RuleEvent> events = new ArrayList<>();
    private final Map<String, TaggedItem> items = new TreeMap<>();
    private final Map<String, TreeSet<String>> matched =
            new TreeMap<>(Map.of(WIDE, new TreeSet<>(), NARROW, new TreeSet<>()));
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Rule> olderRules = new TreeMap<>();
    private Instant now = START;

    private ModelEvents(long seed, List<String> whens) {
        this.random = new Random(seed);
        this.whens = whens;
    }

    /** @param whens the conditions to choose from; {@code count} for several of that kind */
    static List<RuleEvent> of(long seed, int count, List<String> whens) {
        ModelEvents made = new ModelEvents(seed, whens);
        made.save(NARROW, made.rule(NARROW, 1));
        made.save(WIDE, made.rule(WIDE, 1));
        for (int i = 0; i < count; i++) {
            made.step("i" + i);
        }
        return made.events;
    }

    private Rule rule(String id, int version) {
        String when = one(whens);
        return new Rule(
                id,
                null,
                "flood",
                one(List.of(Severity.LOW, Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL)),
                when.equals("count") ? one(COUNTS) : when,
                one(List.of("story", "story", "item")),
                random.nextBoolean() ? null : one(List.of("30m", "2h", "6h")),
                random.nextInt(3) > 0 ? null : one(List.of("12:00-16:00 UTC", "20:00-06:00 Europe/Vilnius")),
                id.equals(WIDE) && random.nextBoolean() ? List.of(NARROW) : List.of(),
                null,
                null,
                null,
                version,
                null);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private void step(String id) {
        now = now.plus(ModelPolicy.TICK.multipliedBy(oneIn(10) ? 1 + random.nextInt(150) : 1 + random.nextInt(6)));
        int kind = random.nextInt(24);
        if (kind < 15) {
            item(id);
        } else if (kind < 19 && !items.isEmpty()) {
            item(one(List.copyOf(items.keySet())));
        } else if (kind < 21 && !items.isEmpty()) {
            withdraw(one(List.copyOf(items.keySet())));
        } else if (kind < 23) {
            edit(oneIn(4) ? NARROW : WIDE);
        } else if (oneIn(2)) {
            remove(oneIn(4) ? NARROW : WIDE);
        }
    }

    private void edit(String id) {
        Rule before = rules.get(id);
        int version = before.version() + 1;
        Rule edited = oneIn(3) ? before.withVersion(version) : rule(id, version);
        save(id, oneIn(6) ? edited.withEnabled(false) : edited);
    }

    private void save(String id, Rule rule) {
        olderRules.put(id, rules.getOrDefault(id, rule));
        rules.put(id, rule.withEnabled(true));
        events.add(new RuleEvent.Saved(WIDE, rule, now));
    }

    private void remove(String id) {
        events.add(new RuleEvent.Removed(WIDE, id, now));
        if (oneIn(2)) {
            now = now.plus(ModelPolicy.TICK);
            save(id, rule(id, rules.get(id).version() + 1));
        }
    }

    private void item(String id) {
        TaggedItem before = items.get(id);
        Instant late = now.minus(ModelPolicy.TICK.multipliedBy(1 + random.nextInt(3)));
        Instant arrived = oneIn(6) && late.isAfter(START) ? late : now;
        TaggedItem item = before == null ? item(id, arrived) : changed(before);
        items.put(id, item);
        for (String rule : List.of(NARROW, WIDE)) {
            boolean matches = rule.equals(NARROW) ? oneIn(3) : !oneIn(6);
            if (matches) {
                match(rule, item, arrived);
            } else if (matched.get(rule).contains(id)) {
                unmatch(rule, id, RuleEvent.Unmatched.Cause.UPDATED);
            }
        }
    }

    private void match(String id, TaggedItem item, Instant arrived) {
        Rule rule = oneIn(5) ? olderRules.get(id) : rules.get(id);
        boolean update = !matched.get(id).add(item.item().id());
        events.add(new RuleEvent.Matched(WIDE, rule.ref(), rule.policy(), item, null, null, arrived, update));
    }

    private TaggedItem item(String id, Instant arrived) {
        int source = random.nextInt(8);
        int story = random.nextInt(6);
        return tagged(
                NewsItem.builder()
                        .id(id)
                        .title("Title")
                        .source(new Source("s" + source, null, null, source < 6 ? "C" + source / 2 : null))
                        .published(oneIn(4) ? null : published(arrived))
                        .build(),
                story == 0 ? null : new StoryRef("story" + story, 1, 1, null));
    }

    /** Mostly a little before it arrived; some too long before, some in the future. */
    private Instant published(Instant arrived) {
        Duration before = oneIn(8)
                ? one(List.of(Duration.ofHours(25), Duration.ofHours(-1)))
                : ModelPolicy.TICK.multipliedBy(random.nextInt(oneIn(4) ? 24 : 3));
        return arrived.minus(before);
    }

    private TaggedItem changed(TaggedItem before) {
        NewsItem item = before.item();
        NewsItem changed = NewsItem.builder()
                .id(item.id())
                .title(oneIn(2) ? item.title() : "Title " + random.nextInt(3))
                .source(item.source())
                .published(item.published())
                .build();
        return tagged(changed, before.story());
    }

    private TaggedItem tagged(NewsItem item, StoryRef story) {
        RegionTag region =
                new RegionTag("R" + random.nextInt(4), "R", RegionKind.COUNTRY, List.of(), 1, false, List.of());
        return new TaggedItem(item, null, List.of(region), null, null, story, null);
    }

    private void withdraw(String id) {
        for (String rule : List.of(NARROW, WIDE)) {
            if (matched.get(rule).contains(id)) {
                unmatch(rule, id, RuleEvent.Unmatched.Cause.WITHDRAWN);
            }
        }
    }

    private void unmatch(String rule, String id, RuleEvent.Unmatched.Cause cause) {
        matched.get(rule).remove(id);
        StoryRef story = items.get(id).story();
        events.add(new RuleEvent.Unmatched(WIDE, rule, id, story == null ? null : story.id(), "Gone", cause, now));
    }
}

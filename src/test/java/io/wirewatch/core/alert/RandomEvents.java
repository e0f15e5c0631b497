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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of one owner, as a stream would bring them: mostly items, some corrections, and edits of the rule now and then. The same seed gives the same. */
final class RandomEvents {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final String OWNER = "wide";
    static final String NARROW = "narrow";

    private static final String[] WHENS = {
        "each", "each", "count >= 3 within 1h", "count >= 4 sources >= 2 within 6h", "surge", "silent for 5h"
    };
    private static final String[] THROTTLES = {null, null, "30m", "4h", "3d"};
    private static final String[] QUIETS = {null, null, "20:00-06:00 Europe/Vilnius"};

    private final Random random;
    private final boolean edits;
    private final List<RuleEvent> events = new ArrayList<>();
    private final Map<String, TaggedItem> matched = new HashMap<>();
    private Instant now = START;
    private Rule wide;
    private Rule narrow;

    private RandomEvents(long seed, boolean edits) {
        this.random = new Random(seed);
        this.edits = edits;
    }

    /** @param edits whether rules are edited and items corrected */
    static List<RuleEvent> of(long seed, int count, boolean edits) {
        RandomEvents made = new RandomEvents(seed, edits);
        made.begin();
        for (int i = 0; i < count; i++) {
            made.step(i);
        }
        return made.events;
    }

    private void begin() {
        narrow = rule(NARROW, 1, List.of());
        wide = rule(OWNER, 1, random.nextBoolean() ? List.of(NARROW) : List.of());
        events.add(new RuleEvent.Saved(OWNER, narrow, now));
        events.add(new RuleEvent.Saved(OWNER, wide, now));
    }

    private Rule rule(String id, int version, List<String> unless) {
        return new Rule(
                id,
                null,
                "flood",
                one(Severity.values()),
                one(WHENS),
                random.nextBoolean() ? "story" : "item",
                one(THROTTLES),
                one(QUIETS),
                unless,
                null,
                null,
                null,
                version,
                null);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private void step(int number) {
        now = now.plus(
                random.nextInt(12) == 0
                        ? Duration.ofHours(random.nextInt(40))
                        : Duration.ofMinutes(random.nextInt(25)));
        int kind = random.nextInt(edits ? 20 : 14);
        if (kind < 14) {
            match("i" + number, false);
        } else if (kind < 16 && !matched.isEmpty()) {
            match(anItem(), true);
        } else if (kind < 18 && !matched.isEmpty()) {
            unmatch(anItem());
        } else if (kind == 18) {
            edit();
        } else if (random.nextInt(4) == 0) {
            events.add(new RuleEvent.Removed(OWNER, OWNER, now));
            events.add(new RuleEvent.Saved(OWNER, wide, now.plusSeconds(1)));
        }
    }

    private void edit() {
        boolean sameAlerts = random.nextBoolean();
        wide = sameAlerts ? wide.withVersion(wide.version() + 1) : rule(OWNER, wide.version() + 1, wide.unless());
        events.add(new RuleEvent.Saved(OWNER, random.nextInt(6) == 0 ? wide.withEnabled(false) : wide, now));
        wide = wide.withEnabled(true);
    }

    private String anItem() {
        List<String> ids = matched.keySet().stream().sorted().toList();
        return ids.get(random.nextInt(ids.size()));
    }

    private void match(String id, boolean update) {
        TaggedItem before = matched.get(id);
        StoryRef story = before == null ? story() : before.story();
        Instant published = now.minus(Duration.ofMinutes(random.nextInt(random.nextInt(5) == 0 ? 2_000 : 20)));
        NewsItem item = NewsItem.builder()
                .id(id)
                .title("Title " + random.nextInt(3))
                .body("Body " + random.nextInt(3))
                .source(new Source("s" + random.nextInt(8), null, null, null))
                .published(random.nextInt(5) == 0 ? null : published)
                .build();
        RegionTag region =
                new RegionTag("R" + random.nextInt(4), "R", RegionKind.COUNTRY, List.of(), 1, false, List.of());
        TaggedItem tagged = new TaggedItem(item, null, List.of(region), null, null, story, null);
        // Partitions do not wait for each other.
        Instant arrived = random.nextInt(6) == 0 ? now.minusSeconds(random.nextInt(90)) : now;
        if (random.nextInt(3) == 0) {
            events.add(
                    new RuleEvent.Matched(OWNER, narrow.ref(), narrow.policy(), tagged, null, null, arrived, update));
        }
        events.add(new RuleEvent.Matched(OWNER, wide.ref(), wide.policy(), tagged, null, arrived, arrived, update));
        matched.put(id, tagged);
    }

    private StoryRef story() {
        int number = random.nextInt(6);
        return number == 0 ? null : new StoryRef("story" + number, 1, 1, null);
    }

    private void unmatch(String id) {
        TaggedItem item = matched.remove(id);
        String story = item.story() == null ? null : item.story().id();
        RuleEvent.Unmatched.Cause cause = one(RuleEvent.Unmatched.Cause.values());
        events.add(new RuleEvent.Unmatched(OWNER, NARROW, id, story, "Gone", cause, now));
        events.add(new RuleEvent.Unmatched(OWNER, OWNER, id, story, "Gone", cause, now));
    }
}

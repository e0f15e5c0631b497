package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.JsonMemory;
import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.core.alert.SurgeDetector;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Live and backtest over the same records: alerts equal byte for byte. Live, each record is matched as it comes; the policy's memory is read from JSON at every
 * look, as after a restart; and time passes in between.
 */
class BacktestParityTest {
    private static final Analyzer ANALYZER = new Analyzer();
    private static final int RECORDS = 400;
    private static final Instant END = Retained.START.plusSeconds(3_600L * 24 * 4);
    private static final String[] WORDS = {"flood", "storm", "riga", "kaunas", "calm", "harbor", "dam"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "each story",
                "each item",
                "count >= 3 sources >= 2 within 6h story",
                "count >= 4 within 1d item",
                "silent for 1h story"
            })
    void theBacktestTellsWhatTheStreamTells(String policy) throws Exception {
        String when = policy.substring(0, policy.lastIndexOf(' '));
        String per = policy.substring(policy.lastIndexOf(' ') + 1);
        Rule narrow = Rule.of("narrow", "riga AND dam");
        Rule draft = new Rule(
                "draft",
                null,
                "(flood OR storm) NOT calm",
                null,
                when,
                per,
                "2h",
                "22:00-06:00 Europe/Vilnius",
                List.of("narrow"),
                List.of("desk"),
                null,
                Map.of("team", "weather"),
                null,
                null);
        for (int seed = 1; seed <= 5; seed++) {
            List<HistoryRecord> records = records(new Random(seed));
            List<String> live = live(draft, narrow, records, new Random(seed));
            assertThat(live).as("alerts of seed %s", seed).isNotEmpty();
            assertThat(backtest(draft, narrow, records)).isEqualTo(live);
        }
    }

    /** First versions, updates and withdrawals over four days, of a few stories and sources. */
    private static List<HistoryRecord> records(Random random) {
        List<HistoryRecord> records = new ArrayList<>();
        Map<Integer, TaggedItem> last = new HashMap<>();
        int second = 0;
        for (int i = 0; i < RECORDS; i++) {
            second += random.nextInt(1_600);
            int again = random.nextInt(RECORDS);
            TaggedItem known = last.get(again);
            if (known != null && random.nextInt(4) == 0) {
                last.remove(again);
                records.add(Retained.withdrawal(second, known.item().id()));
            } else if (known != null) {
                TaggedItem changed = Retained.changed(known, title(random));
                last.put(again, changed);
                records.add(Retained.record(second, changed));
            } else {
                TaggedItem item = item(i, random, second);
                last.put(i, item);
                records.add(Retained.record(second, item));
            }
        }
        return records;
    }

    private static TaggedItem item(int number, Random random, int second) {
        TaggedItem plain = Retained.item("i" + number, title(random));
        String source = "s" + random.nextInt(5);
        return new TaggedItem(
                plain.item().toBuilder()
                        .source(new Source(source, source, null, random.nextBoolean() ? "LT" : "LV"))
                        .published(Retained.START.plusSeconds(second - random.nextInt(4_000)))
                        .build(),
                "en",
                null,
                null,
                null,
                new StoryRef("story" + random.nextInt(30), 2, 1, "i0"),
                null);
    }

    private static String title(Random random) {
        return random.ints(3, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
    }

    private static List<String> live(Rule draft, Rule narrow, List<HistoryRecord> records, Random random) {
        AlertPolicy policy = new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, SurgeDetector.NONE);
        AlertMemory memory = new JsonMemory();
        TryAllMatcher matcher = new TryAllMatcher(List.of(draft, narrow));
        Map<String, List<RuleEvent.Matched>> before = new HashMap<>();
        List<AlertDecision> decisions =
                new ArrayList<>(policy.decide(new RuleEvent.Saved("draft", draft, Retained.START), memory));
        for (HistoryRecord record : records) {
            if (random.nextInt(3) == 0) {
                decisions.addAll(policy.pass("draft", record.arrived(), memory));
            }
            events(record, matcher, before).forEach(event -> decisions.addAll(policy.decide(event, memory)));
        }
        decisions.addAll(policy.pass("draft", END, memory));
        return told(decisions);
    }

    /** Written apart from what it is compared with. */
    private static List<RuleEvent> events(
            HistoryRecord record, TryAllMatcher matcher, Map<String, List<RuleEvent.Matched>> before) {
        List<RuleEvent.Matched> last = before.getOrDefault(record.id(), List.of());
        List<RuleEvent.Matched> now = new ArrayList<>();
        TaggedItem item = record.value() == null ? null : Json.read(record.value(), TaggedItem.class);
        if (item != null) {
            for (RuleMatch match :
                    matcher.match(ANALYZER.analyze(item.item()), item).matches()) {
                boolean update = last.stream()
                        .anyMatch(one -> one.rule().equals(match.rule().id()));
                now.add(new RuleEvent.Matched(
                        "draft",
                        match.rule(),
                        match.policy(),
                        item,
                        match.evidence(),
                        record.tagged(),
                        record.arrived(),
                        update));
            }
        }
        before.put(record.id(), now);
        List<RuleEvent> events = new ArrayList<>();
        for (String rule : List.of("narrow", "draft")) {
            Optional<RuleEvent.Matched> matched =
                    now.stream().filter(one -> one.rule().equals(rule)).findFirst();
            matched.ifPresent(events::add);
            if (matched.isEmpty()) {
                last.stream()
                        .filter(one -> one.rule().equals(rule))
                        .forEach(one -> events.add(unmatched(one, record, item)));
            }
        }
        return events;
    }

    private static RuleEvent unmatched(RuleEvent.Matched before, HistoryRecord record, TaggedItem now) {
        return new RuleEvent.Unmatched(
                "draft",
                before.rule(),
                record.id(),
                before.item().story().id(),
                now == null ? null : now.item().headline(),
                now == null ? RuleEvent.Unmatched.Cause.WITHDRAWN : RuleEvent.Unmatched.Cause.UPDATED,
                record.arrived());
    }

    private static List<String> backtest(Rule draft, Rule narrow, List<HistoryRecord> records)
            throws InterruptedException {
        List<AlertDecision> decisions = new ArrayList<>();
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(records);
            try (HistoryView view = HistoryView.of(index)) {
                Backtest.run(
                        view,
                        BacktestRequest.of(draft, List.of(narrow), Retained.START, END, 0),
                        Backtest.Watcher.NONE,
                        decisions::add);
            }
        }
        return told(decisions);
    }

    private static List<String> told(List<AlertDecision> decisions) {
        return decisions.stream()
                .filter(AlertDecision.Tell.class::isInstance)
                .map(decision -> Json.line(((AlertDecision.Tell) decision).alert()))
                .toList();
    }
}

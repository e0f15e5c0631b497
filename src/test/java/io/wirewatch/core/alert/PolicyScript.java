package io.wirewatch.core.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the policy on events written as JSON, in the way the stream does: each event goes to its rule, and before that to the broader rules that name
 * it. Times are {@code 08:00} on 2 March 2026, or {@code 05T08:00} on the 5th.
 *
 * <pre>
 * {"at": "08:00", "save": {rule}}          {"at": "08:00", "remove": "rule id"}
 * {"at": "08:00", "item": "a", "title": …, "body": …, "story": …, "source": …, "country": …, "regions": [LT], "published": …, "rules": [those that match, or all], "by": {an older version of the rule}}
 * {"at": "08:00", "unmatched": "a", "story": …, "withdrawn": true}      {"at": "08:00", "pass": true}
 * {"at": "08:00", "silence": {silence}}    {"at": "08:00", "unsilence": "silence id"}
 * </pre>
 */
final class PolicyScript {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final SilencesInMemory silences = new SilencesInMemory();
    private final AlertPolicy policy = new AlertPolicy(AlertSettings.DEFAULT, silences, new SimpleSurges());
    private final AlertMemory memory = new AlertsInMemory();
    private final Map<String, TaggedItem> items = new LinkedHashMap<>();
    private final List<AlertDecision> decisions = new ArrayList<>();

    static List<AlertDecision> run(JsonNode events) {
        PolicyScript script = new PolicyScript();
        events.forEach(script::step);
        return script.decisions;
    }

    private void step(JsonNode step) {
        Instant at = time(step.get("at").asText());
        if (step.has("silence")) {
            silences.put(Json.read(step.get("silence").toString(), Silence.class));
        } else if (step.has("unsilence")) {
            silences.remove(step.get("unsilence").asText());
        } else if (step.has("pass")) {
            AlertPolicy.ownersDue(at, memory).forEach(owner -> decisions.addAll(policy.pass(owner, at, memory)));
        } else if (step.has("save")) {
            Rule rule = Json.read(step.get("save").toString(), Rule.class);
            rules.put(rule.id(), rule);
            toOwners(rule.id(), owner -> new RuleEvent.Saved(owner, rule, at));
        } else if (step.has("remove")) {
            String id = step.get("remove").asText();
            toOwners(id, owner -> new RuleEvent.Removed(owner, id, at));
            rules.remove(id);
        } else if (step.has("by")) {
            Rule older = Json.read(step.get("by").toString(), Rule.class);
            toOwners(older.id(), owner -> event(step, owner, older, at));
        } else {
            matching(step).forEach(rule -> toOwners(rule.id(), owner -> event(step, owner, rule, at)));
            items.put(id(step), item(step));
        }
    }

    private List<Rule> matching(JsonNode step) {
        // Narrower rules first, as the stream has it.
        return rules.values().stream()
                .filter(rule ->
                        !step.has("rules") || step.get("rules").toString().contains("\"" + rule.id() + "\""))
                .sorted((a, b) -> a.unless().size() - b.unless().size())
                .toList();
    }

    private interface ForOwner {
        RuleEvent of(String owner);
    }

    private void toOwners(String rule, ForOwner event) {
        List<String> owners = new ArrayList<>();
        rules.values().stream().filter(other -> other.unless().contains(rule)).forEach(other -> owners.add(other.id()));
        owners.add(rule);
        owners.forEach(owner -> decisions.addAll(policy.decide(event.of(owner), memory)));
    }

    private RuleEvent event(JsonNode step, String owner, Rule rule, Instant at) {
        if (step.has("unmatched")) {
            TaggedItem before = items.get(id(step));
            return new RuleEvent.Unmatched(
                    owner,
                    rule.id(),
                    id(step),
                    before.story() == null ? null : before.story().id(),
                    step.path("title").asText(before.item().headline()),
                    step.has("withdrawn") ? RuleEvent.Unmatched.Cause.WITHDRAWN : RuleEvent.Unmatched.Cause.UPDATED,
                    at);
        }
        TaggedItem item = item(step);
        Evidence title = Evidence.cut(Field.TITLE, item.item().title(), 0, 1, "term");
        return new RuleEvent.Matched(
                owner,
                rule.ref(),
                rule.policy(),
                item,
                List.of(ClauseEvidence.of(rule.query(), title)),
                at,
                at,
                items.containsKey(id(step)));
    }

    private static String id(JsonNode step) {
        return step.path(step.has("item") ? "item" : "unmatched").asText();
    }

    private TaggedItem item(JsonNode step) {
        if (!step.has("item")) {
            return items.get(id(step));
        }
        NewsItem item = NewsItem.builder()
                .id(id(step))
                .title(step.path("title").asText("Title of " + id(step)))
                .body(step.path("body").asText(null))
                .source(source(step))
                .published(step.has("published") ? time(step.get("published").asText()) : null)
                .build();
        List<RegionTag> regions = new ArrayList<>();
        step.path("regions")
                .forEach(code -> regions.add(new RegionTag(
                        code.asText(),
                        new Locale.Builder().setRegion(code.asText()).build().getDisplayCountry(Locale.ROOT),
                        RegionKind.COUNTRY,
                        List.of("001"),
                        1,
                        false,
                        List.of())));
        StoryRef story = step.has("story") ? new StoryRef(step.get("story").asText(), 1, 1, null) : null;
        return new TaggedItem(item, null, regions, null, null, story, null);
    }

    private static Source source(JsonNode step) {
        return step.has("source")
                ? new Source(
                        step.get("source").asText(),
                        null,
                        null,
                        step.path("country").asText(null))
                : null;
    }

    static Instant time(String written) {
        String day = written.contains("T") ? written.substring(0, 2) : "02";
        String clock = written.substring(written.indexOf('T') + 1);
        return Instant.parse("2026-03-" + day + "T" + clock + ":00Z");
    }
}

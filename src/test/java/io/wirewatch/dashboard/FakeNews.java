package io.wirewatch.dashboard;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the fake API with invented news, and with hostile ones. */
final class FakeNews {
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>";
    private static final Instant HOUR = thisHour();
    private static final Map<String, Object> RULE = Map.of(
            "id",
            "a-bridge",
            "name",
            "Baltic roads",
            "severity",
            "high",
            "version",
            3,
            "query",
            "(bridge* OR road*) NEAR/9 closed region:LT // for the morning desk");

    private FakeNews() {}

    private static Instant thisHour() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS);
    }

    static void fill(FakeApi api) {
        for (TaggedItem tagged : SampleNews.items()) {
            int size = 1 + api.stories.size() * 3;
            String id = api.stories.size() == SampleNews.items().size() - 1 ? "story" : "s" + api.stories.size();
            api.stories.add(0, Map.of("story", FakeApi.storyOf(id, tagged, size), "lead", tagged));
            api.members.add(0, Map.of("tagged", tagged, "arrived", HOUR));
        }
        List<Alert> alerts = new ArrayList<>(SampleNews.alerts());
        alerts.forEach(alert -> api.alerts.add(0, alert));
        api.lists.put("/held-alerts", List.of(Map.of("held", held("throttled"), "at", HOUR)));
        api.answers.put(
                "GET /alerts/a-bridge",
                Json.line(Map.of(
                        "alert",
                        grown(),
                        "history",
                        List.of(grown(), api.alerts.get(0)),
                        "held",
                        List.of(Map.of("held", held("throttled"), "at", HOUR)))));
        api.lists.put("/trends", List.of(series("LT", 4), series("CL", 9), series("EG", 2), series("JP", 6)));
        api.lists.put(
                "/trends/latest",
                List.of(
                        latest("LT", 40, false),
                        latest("CL", 90, true),
                        latest("EG", 3, false),
                        latest("SG", 7, false)));
        api.lists.put(
                "/feeds",
                List.of(
                        feed("harbor", "The Harbor Post", "failing"),
                        feed("wire", "The Example Wire", "healthy"),
                        feed("gazette", "Hill Gazette", "silent")));
        api.answers.put("GET /feeds/harbor", Json.line(feed("harbor", "The Harbor Post", "failing")));
        Map<String, Object> other = Map.of(
                "id",
                "quakes",
                "name",
                "Earthquakes anywhere",
                "query",
                "sismo OR earthquake*",
                "severity",
                "critical");
        api.lists.put("/rules", List.of(Map.of("rule", RULE), Map.of("rule", other)));
        api.answers.put("GET /rules/a-bridge", Json.line(Map.of("rule", RULE)));
        api.answers.put(
                "GET /rules/a-bridge/versions",
                Json.line(Map.of(
                        "data",
                        List.of(
                                RULE,
                                Map.of(
                                        "id",
                                        "a-bridge",
                                        "name",
                                        "Roads",
                                        "query",
                                        "bridge* region:LT",
                                        "version",
                                        2)))));
        api.answers.put(
                "POST /rules/check",
                "{\"errors\":[],\"lints\":[{\"field\":\"query\",\"message\":\"A remark about it.\",\"start\":1,\"end\":8}]}");
        api.lists.put("/items", List.of(Map.of("tagged", SampleNews.QUAKE, "arrived", HOUR)));
        api.answers.put("GET /items/quake", Json.line(Map.of("tagged", SampleNews.QUAKE, "arrived", HOUR)));
        api.answers.put(
                "POST /rules/try",
                Json.line(Map.of(
                        "item",
                        SampleNews.QUAKE,
                        "matched",
                        false,
                        "decisive",
                        List.of("port*"),
                        "explanation",
                        Map.of(
                                "clause",
                                "port*",
                                "holds",
                                false,
                                "finding",
                                Map.of("kind", "absent", "sentence", "nothing like it is there")))));
        api.answers.put("PUT /feeds/harbor", Json.line(feed("harbor", "The Harbor Post", "failing")));
        Map<String, Object> ports = Map.of("rule", Map.of("id", "ports", "query", "port*", "version", 1));
        api.answers.put("PUT /rules/ports", Json.line(ports));
        api.answers.put("GET /rules/ports", Json.line(ports));
        api.answers.put("GET /rules/ports/versions", Json.line(Map.of("data", List.of(ports.get("rule")))));
        api.answers.put(
                "POST /dead-letters/0-17/retry",
                "{\"id\":\"0-17\",\"topic\":\"news.items\",\"partition\":1,\"offset\":4040}");
        api.answers.put("POST /backtests", "202 " + backtest(Map.of("state", "running", "done", 0)));
        api.answers.put("GET /backtests/b1", backtest(Map.of("state", "done", "done", 10, "result", backtestResult())));
        api.lists.put("/silences", List.of(silence("rule=quakes", "holds"), silence("severity=low", "ended")));
        api.lists.put("/dead-letters", List.of(letter("It is no JSON: a brace is missing.")));
    }

    /** The same with script where people write. */
    static void hostile(FakeApi api) {
        api.isLawful = false;
        api.alerts.clear();
        api.alerts.add(SampleNews.alert(HOSTILE, HOSTILE, Severity.HIGH, HOSTILE, SampleNews.BRIDGE, "Bridge"));
        api.lists.put(
                "/trends",
                List.of(Map.of(
                        "kind", "source", "source", HOSTILE, "window", "hour", "total", 3, "points", points(3))));
        api.lists.put(
                "/feeds",
                List.of(Map.of("feed", Map.of("id", HOSTILE, "url", "javascript:window.hacked=1", "name", HOSTILE))));
        api.lists.put("/rules", List.of(Map.of("rule", Map.of("id", HOSTILE, "name", HOSTILE, "query", HOSTILE))));
        api.lists.put("/silences", List.of(silence(HOSTILE, "holds")));
        api.lists.put("/dead-letters", List.of(letter(HOSTILE)));
    }

    static Alert grown() {
        return SampleNews.later(
                SampleNews.alerts().get(3),
                2,
                AlertState.UPDATED,
                new Trigger("each", 2, 2, null, null, null),
                "1 more item; now 2 sources.",
                List.of(SampleNews.BRIDGE, SampleNews.TALKS),
                "1 more item",
                "now 2 sources");
    }

    private static Map<String, Object> held(String reason) {
        return Map.of("alert", SampleNews.alerts().get(1), "reason", reason, "until", HOUR.plus(3, ChronoUnit.HOURS));
    }

    private static Map<String, Object> series(String region, int level) {
        return Map.of(
                "kind", "region", "region", region, "window", "hour", "total", level * 24, "points", points(level));
    }

    private static List<Object> points(int level) {
        List<Object> points = new ArrayList<>();
        for (int hour = 23; hour >= 0; hour--) {
            boolean surging = hour == 5;
            points.add(Map.of(
                    "start",
                    HOUR.minus(hour, ChronoUnit.HOURS),
                    "count",
                    surging ? level * 4 : level + hour % 3,
                    "expected",
                    level + 0.5,
                    "surging",
                    surging,
                    "complete",
                    hour > 0));
        }
        return points;
    }

    private static Map<String, Object> latest(String region, int total, boolean surging) {
        return Map.of(
                "total",
                total,
                "trend",
                Map.of(
                        "kind",
                        "region",
                        "region",
                        region,
                        "window",
                        "hour",
                        "start",
                        HOUR,
                        "count",
                        2,
                        "surging",
                        surging,
                        "complete",
                        false));
    }

    private static Map<String, Object> feed(String id, String name, String health) {
        Map<String, Object> state = Map.of(
                "health",
                health,
                "failures",
                health.equals("failing") ? 4 : 0,
                "lastPoll",
                HOUR,
                "nextPoll",
                HOUR.plus(1, ChronoUnit.HOURS));
        return Map.of(
                "feed", Map.of("id", id, "url", "https://news.example/" + id + ".xml", "name", name), "state", state);
    }

    private static Map<String, Object> silence(String matcher, String status) {
        return Map.of(
                "silence",
                Map.of(
                        "id",
                        matcher,
                        "matchers",
                        List.of(matcher),
                        "until",
                        HOUR.plus(2, ChronoUnit.HOURS),
                        "comment",
                        "A drill is going on."),
                "status",
                status);
    }

    private static Map<String, Object> letter(String message) {
        return Map.of(
                "id",
                "0-17",
                "key",
                "wire-31",
                "reason",
                "unreadable",
                "step",
                "read",
                "message",
                message,
                "at",
                HOUR,
                "size",
                31,
                "origin",
                Map.of("topic", "news.items", "partition", 1, "offset", 4031),
                "text",
                "{\"title\":\"Cut off in the mid");
    }

    private static String backtest(Map<String, Object> standing) {
        Map<String, Object> job = new HashMap<>(standing);
        job.putAll(
                Map.of("id", "b1", "rule", "ports", "from", HOUR.minus(6, ChronoUnit.DAYS), "to", HOUR, "total", 10));
        return Json.line(job);
    }

    private static Map<String, Object> backtestResult() {
        List<Object> days = new ArrayList<>();
        for (int day = 6; day >= 0; day--) {
            days.add(Map.of(
                    "start", HOUR.minus(day, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS), "count", 1 + day % 3));
        }
        Map<String, Object> result = new HashMap<>(Map.of("items", 10, "matched", 4, "opened", 3, "updated", 1));
        result.putAll(Map.of("closed", 0, "held", Map.of("throttled", 2), "hours", days, "days", days));
        result.putAll(Map.of("typical", List.of(), "marginal", List.of()));
        return result;
    }
}

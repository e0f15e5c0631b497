package io.wirewatch.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryTag;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the API does, with what tests put in; it looks at no filter, but keeps what it was asked and told. Safe to share between threads. */
final class FakeApi {
    /** What was asked: method, path and parameters, then the body. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<Object> stories = new CopyOnWriteArrayList<>();
    final List<Object> members = new CopyOnWriteArrayList<>();
    final List<Alert> alerts = new CopyOnWriteArrayList<>();
    final Map<String, List<?>> lists = new LinkedHashMap<>(Map.of(
            "/held-alerts", List.of(),
            "/trends", List.of(),
            "/trends/latest", List.of(),
            "/feeds", List.of(),
            "/rules", List.of(),
            "/silences", List.of(),
            "/dead-letters", List.of(),
            "/items", List.of(),
            "/regions", List.of(named("LT", "Lithuania", "country"), named("CL", "Chile", "country")),
            "/topics", List.of(named("medtop:20000148", "Earthquake", "topic"))));

    /** Answers to single questions, by method and path. */
    final Map<String, String> answers = new LinkedHashMap<>();

    /** How many stories a page holds. */
    int page = 50;

    Routes routes() {
        return new Routes(this::add, DashboardServer::answerPlainly);
    }

    /** A story of one item, or another item for the story of this id. */
    void story(TaggedItem lead) {
        stories.add(0, Map.of("story", storyOf("story", lead, 1), "lead", lead));
        members.add(0, Map.of("tagged", lead, "arrived", Instant.now()));
    }

    static Story storyOf(String id, TaggedItem lead, int size) {
        Instant last = Instant.now().minus(5, ChronoUnit.MINUTES);
        return new Story(
                id,
                lead.item().id(),
                lead.item().title(),
                List.of("en"),
                size,
                0,
                Math.max(1, size - 1),
                1,
                List.of(),
                last.minus(1, ChronoUnit.HOURS),
                last,
                lead.regions().stream()
                        .map(tag -> new StoryTag(tag.code(), tag.name(), size))
                        .toList(),
                lead.topics().stream()
                        .map(tag -> new StoryTag(tag.code(), tag.name(), size))
                        .toList());
    }

    private static Map<String, String> named(String code, String name, String kind) {
        return Map.of("code", code, "name", name, "kind", kind);
    }

    private void add(RoutesConfig routes) {
        routes.get("/map.json", call -> call.contentType("application/json").result(map()));
        routes.get("/api/v1/stories", call -> answer(call, () -> page(call, stories)));
        routes.get("/api/v1/stories/{id}", call -> answer(call, this::opened));
        routes.get("/api/v1/alerts", call -> answer(call, () -> page(call, alerts)));
        routes.get(
                "/api/v1/status",
                call -> answer(
                        call,
                        () ->
                                "{\"version\":\"1\",\"views\":[{\"name\":\"items\",\"state\":\"ready\",\"read\":1,\"total\":1}]}"));
        lists.keySet()
                .forEach(path -> routes.get(
                        "/api/v1" + path, call -> answer(call, () -> Json.line(Map.of("data", lists.get(path))))));
        for (String path : List.of(
                "/rules/{id}",
                "/rules/{id}/versions",
                "/feeds/{id}",
                "/items/{id}",
                "/alerts/{id}",
                "/backtests/{id}")) {
            routes.get("/api/v1" + path, call -> answer(call, () -> "{}"));
            routes.put("/api/v1" + path, call -> answer(call, () -> "{}"));
            routes.delete("/api/v1" + path, call -> answer(call, () -> "{}"));
        }
        for (String path : List.of(
                "/rules/check", "/rules/try", "/backtests", "/silences", "/feeds", "/dead-letters/{id}/retry")) {
            routes.post("/api/v1" + path, call -> answer(call, () -> "{}"));
        }
        routes.delete("/api/v1/silences/{id}", call -> answer(call, () -> "{}"));
    }

    /** What a test has set for this path, else the usual. A number before it is the status. */
    private void answer(Context call, java.util.function.Supplier<String> usual) {
        asked.add(call.method() + " " + call.fullUrl().replaceFirst("^.*?/api/v1", "") + " " + call.body());
        String set = answers.get(call.method() + " " + call.path().substring("/api/v1".length()));
        String body = set == null ? usual.get() : set;
        if (body.matches("(?s)\\d{3} .*")) {
            call.status(Integer.parseInt(body.substring(0, 3)));
            body = body.substring(4);
        }
        call.contentType("application/json").header("ETag", "\"3\"").result(body);
    }

    private String opened() {
        Map<?, ?> first = (Map<?, ?>) stories.get(0);
        return Json.line(Map.of("story", first.get("story"), "items", members));
    }

    private String page(Context call, List<?> all) {
        int from = Integer.parseInt(call.queryParam("cursor") == null ? "0" : call.queryParam("cursor"));
        int to = Math.min(from + page, all.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", new ArrayList<>(all.subList(from, to)));
        if (to < all.size()) {
            answer.put("next", String.valueOf(to));
        }
        return Json.line(answer);
    }

    private static String map() {
        return """
                {"viewBox":[1000,500],"countries":[{"code":"LT","d":"M550 120h40v30h-40z"},{"code":"CL","d":"M290 330h20v120h-20z"},
                {"code":"EG","d":"M560 200h50v40h-50z"},{"code":"JP","d":"M880 160h20v60h-20z"},{"code":"SG","x":790,"y":270}]}
                """;
    }
}

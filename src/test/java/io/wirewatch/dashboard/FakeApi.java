package io.wirewatch.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.wirewatch.api.Described;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryTag;
import io.wirewatch.wire.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Answers as the API does, with what tests put in; it looks at no filter, but keeps what it was asked and told. Each question and each answer
 * is held against what the API says of itself, so that the page and the API stay of one mind. Safe to share between threads.
 */
final class FakeApi {
    /** What was asked: method, path and parameters, then the body. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Whether answers are to be such as the API gives; the page must also stand others. */
    boolean isLawful = true;

    /** What is not as the API describes it. */
    final List<String> faults = new CopyOnWriteArrayList<>();

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
            "/regions",
                    Stream.of("CL Chile", "EG Egypt", "JP Japan", "LT Lithuania", "SG Singapore")
                            .map(named -> Map.of(
                                    "code", named.substring(0, 2), "name", named.substring(3), "kind", "country"))
                            .toList(),
            "/topics", List.of(Map.of("code", "20000153", "name", "earthquake"))));

    /** Answers to single questions, by method and path; a number before is the status. */
    final Map<String, String> answers = new ConcurrentHashMap<>(
            Map.of(
                    "GET /status",
                            "{\"version\":\"1\",\"views\":[{\"name\":\"items\",\"state\":\"ready\",\"read\":1,\"total\":1}]}",
                    "POST /rules/check", "{\"errors\":[],\"lints\":[]}",
                    "POST /silences",
                            "201 {\"silence\":{\"id\":\"s1\",\"matchers\":[\"rule=a\"],\"until\":\"2036-01-01T00:00:00Z\"},\"status\":\"holds\"}"));

    private final Described described = Described.withoutService();

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

    /** The id of a story that tests know by another name. */
    static String storyId(String name) {
        return String.format("%032x", new BigInteger(1, name.getBytes(StandardCharsets.UTF_8)));
    }

    static Story storyOf(String id, TaggedItem lead, int size) {
        Instant last = Instant.now().minus(5, ChronoUnit.MINUTES);
        return new Story(
                storyId(id),
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

    private void add(RoutesConfig routes) {
        for (HandlerType method : List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE)) {
            routes.addEndpoint(new Endpoint(method, "/api/v1/<path>", this::answer));
        }
    }

    /** What a test has set for this path, else the usual. */
    private void answer(Context call) {
        String path = call.path().substring("/api/v1".length());
        asked.add(call.method() + " " + call.fullUrl().replaceFirst("^.*?/api/v1", "") + " " + call.body());
        check(() -> described.requireQuestion(
                call.method().name(), path, call.queryParamMap().keySet(), call.bodyAsBytes()));
        String set = answers.get(call.method() + " " + path);
        String answer = set == null ? usual(call, path) : set;
        boolean hasStatus = answer.matches("(?s)\\d{3}( .*)?");
        int status = hasStatus ? Integer.parseInt(answer.substring(0, 3)) : 200;
        String content = hasStatus ? answer.substring(Math.min(4, answer.length())) : answer;
        String type = status >= 400 ? "application/problem+json" : "application/json";
        check(() -> requireAnswer(call.method().name(), path, status, type, content.getBytes(StandardCharsets.UTF_8)));
        String version = "\"" + Integer.toHexString(content.hashCode()) + "\"";
        call.status(status).contentType(type).header("ETag", version).result(content);
    }

    private void requireAnswer(String method, String path, int status, String type, byte[] content) {
        if (status >= 400) {
            Described.requireProblem(status, type, content);
        } else {
            described.requireAnswer(method, path, status, type, content);
        }
    }

    private void check(Runnable claim) {
        try {
            claim.run();
        } catch (AssertionError e) {
            if (isLawful) {
                faults.add(e.getMessage());
            }
        }
    }

    private String usual(Context call, String path) {
        if (lists.containsKey(path)) {
            return Json.line(Map.of("data", lists.get(path)));
        }
        if (path.equals("/stories")) {
            return page(call, stories);
        }
        if (path.equals("/alerts")) {
            return page(call, alerts);
        }
        if (path.startsWith("/stories/") && !stories.isEmpty()) {
            Map<?, ?> first = (Map<?, ?>) stories.get(0);
            return Json.line(Map.of("story", first.get("story"), "items", members));
        }
        return call.method().equals(HandlerType.DELETE)
                ? "204"
                : "404 " + problem(404, "not-found", "There is no " + path + ".");
    }

    /** A problem as the API tells it. */
    static String problem(int status, String kind, String detail, Object... errors) {
        return Json.line(Map.of(
                "type",
                "/api/v1/problems/" + kind,
                "title",
                kind,
                "status",
                status,
                "detail",
                detail,
                "errors",
                List.of(errors)));
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
}

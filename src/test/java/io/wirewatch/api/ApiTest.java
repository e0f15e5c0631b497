package io.wirewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import io.wirewatch.api.ApiTester.Answered;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.news.Severity;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all operations: how parameters and bodies are read, what is refused and how, and what versions are for. */
class ApiTest {
    private static final Instant NOW = Instant.parse("2026-02-03T18:00:00Z");
    private static final List<String> SEVERITIES = List.of("low", "high");
    private static ApiTester tester;

    @BeforeAll
    static void start() {
        List<Operation> operations = List.of(
                Operation.get("/things", "listThings", "Things", "Says what it was asked.")
                        .taking(Lists.PAGING)
                        .taking(
                                Parameter.text("from", "A time."),
                                Parameter.texts("region", "Codes."),
                                Parameter.choices("severity", "Severities.", SEVERITIES),
                                Parameter.flag("brief", "Or not."))
                        .giving(200, Answer.list("TopicName", "Things."))
                        .by(ApiTest::echo),
                Operation.get("/things/{id}", "getThing", "Things", "Fails as its id says.")
                        .giving(200, Answer.of("TopicName", "It."))
                        .by(ApiTest::fail),
                Operation.of(HandlerType.PUT, "/things/{id}", "putThing", "Things", "Changes it.")
                        .taking(Conditions.IF_MATCH, Conditions.IF_NONE_MATCH)
                        .sending("Silence")
                        .giving(204, Answer.empty("Done."))
                        .by(ApiTest::put));
        tester = ApiTester.serving(Api.of(operations, "1", () -> NOW));
    }

    @AfterAll
    static void stop() throws Exception {
        tester.close();
    }

    private static Reply echo(Call call) {
        String said = Lists.limit(call) + " " + call.time("from").orElse(null) + " " + call.texts("region") + " "
                + call.choices("severity", Severity.class) + " " + call.flag("brief");
        return Lists.page(List.of(new NamesResource.TopicName("code", said, List.of())), Lists.cursor(call));
    }

    private static Reply fail(Call call) throws TimeoutException {
        switch (call.path("id")) {
            case "late" -> throw new TimeoutException("secret");
            case "broken" -> throw new IllegalStateException("secret");
            case "absent" -> throw ProblemException.notFound("such thing");
            default -> {
                return Reply.ok(Map.of("code", call.path("id"), "name", "n"));
            }
        }
    }

    private static Reply put(Call call) {
        call.body(Silence.class);
        Conditions.require(
                Conditions.expected(call), call.path("id").equals("new") ? Optional.empty() : Optional.of("7"));
        return Reply.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | 50 null [] [] false",
                "?limit=3&brief=true         | 3 null [] [] true",
                "?from=2026-02-01T00:00:00Z  | 50 2026-02-01T00:00:00Z [] [] false",
                "?from=7d                    | 50 2026-01-27T18:00:00Z [] [] false",
                "?from=90m                   | 50 2026-02-03T16:30:00Z [] [] false",
                "?region=LT,LV&region=%20EE  | 50 null [LT, LV, EE] [] false",
                "?severity=high              | 50 null [] [HIGH] false",
                "?region=,,                  | 50 null [] [] false"
            })
    void parametersAreRead(String query, String read) {
        assertThat(tester.get("/things" + query).json().at("/data/0/name").textValue())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=0            | limit    | must be a whole number from 1 to 200",
                "?limit=x            | limit    | must be a whole number from 1 to 200",
                "?limit=1&limit=2    | limit    | is given more than once",
                "?from=yesterday     | from     | must be a time such as 2026-02-03T18:00:00Z, or a time ago such as 90m, 12h or 7d",
                "?severity=low,huge  | severity | must be one of low, high",
                "?brief=yes          | brief    | must be one of true, false",
                "?regoin=LT          | regoin   | is not known here"
            })
    void wrongParametersAreNamed(String query, String parameter, String message) {
        Answered answered = tester.get("/things" + query);
        assertThat(answered.status()).isEqualTo(400);
        JsonNode error = answered.json().at("/errors/0");
        assertThat(error.get("parameter").textValue()).isEqualTo(parameter);
        assertThat(error.get("message").textValue()).isEqualTo(message);
    }

    @Test
    void theCursorOfTheNextPageIsGiven() {
        assertThat(tester.get("/things?cursor=abc").json().get("next").textValue())
                .isEqualTo("abc");
        assertThat(tester.get("/things").json().has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"late, 503, unavailable", "broken, 500, internal", "absent, 404, not-found"})
    void failuresAreProblemsThatGiveNothingAway(String id, int status, String kind) {
        Answered answered = tester.get("/things/" + id);
        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.json().get("type").textValue()).isEqualTo("/api/v1/problems/" + kind);
        assertThat(answered.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/things/a/b", "/..%2f..%2fetc/passwd"})
    void whatIsNotThereIsAProblemToo(String path) {
        Answered answered = tester.get(path);
        assertThat(answered.status()).isIn(400, 404);
        assertThat(answered.text()).doesNotContain("passwd");
    }

    @Test
    void anotherMethodIsRefused() {
        assertThat(tester.ask("DELETE", "/things/1", Map.of(), null).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, '\"7\"', 1, 204",
        "If-Match, '\"6\"', 1, 412",
        "If-Match, 7, 1, 400",
        "If-Match, '\"7\"', new, 412",
        "If-None-Match, *, new, 204",
        "If-None-Match, *, 1, 412",
        "Accept, */*, 1, 428"
    })
    void changesSayWhichVersionTheyMean(String header, String value, String id, int status) {
        assertThat(tester.ask("PUT", "/things/" + id, Map.of(header, value), silence())
                        .status())
                .isEqualTo(status);
    }

    private static Map<String, Object> silence() {
        return Map.of("id", "s", "matchers", List.of("rule=a"), "until", "2026-02-03T19:00:00Z");
    }

    @Test
    void aBodyOfTheWrongShapeIsRefusedWithItsPlace() {
        Map<String, Object> wrong = Map.of("id", "s", "matchers", List.of("a"), "until", "2026-02-03T19:00:00Z");
        Answered answered = tester.ask("PUT", "/things/1", Map.of("If-Match", "\"7\""), wrong);
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.json().at("/errors/0/pointer").textValue()).isEqualTo("/matchers/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":|application/json|400", "''|application/json|400", "{}|text/plain|415"})
    void whatIsNoJsonIsRefused(String body, String type, int status) {
        HttpRequest request = request("/things/1")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body))
                .build();
        assertThat(tester.ask(request, "/things/1").status()).isEqualTo(status);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        HttpRequest request = request("/things/1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("[\"" + "x".repeat(3_000_000) + "\"]"))
                .build();
        assertThat(tester.ask(request, "/things/1").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 204",
        "Origin, https://example.org, 403",
        "Origin, null, 403"
    })
    void otherSitesMayNotChangeAnything(String header, String value, int status) {
        Map<String, String> headers = Map.of("If-Match", "\"7\"", header, value);
        assertThat(tester.ask("PUT", "/things/1", headers, silence()).status()).isEqualTo(status);
    }

    @Test
    void ourOwnPageMayChangeThings() {
        String own = tester.address().toString().replaceAll("/$", "");
        Map<String, String> headers = Map.of("If-Match", "\"7\"", "Origin", own);
        assertThat(tester.ask("PUT", "/things/1", headers, silence()).status()).isEqualTo(204);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(tester.address() + "api/v1" + path));
    }
}

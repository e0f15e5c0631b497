package io.wirewatch.dashboard;

import io.javalin.http.Context;
import io.wirewatch.picture.CountryShapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the page. There are only these: no path of a request ever becomes the path of a file.
 *
 * @param path where it is served
 * @param type as sent
 */
record PageFile(String path, String type, String content) {
    private static final List<String> STYLES = List.of("page", "cards", "views");
    private static final List<String> MODULES = List.of(
            "address",
            "alert-acts",
            "alert-card",
            "alerts",
            "api",
            "backtest",
            "chart",
            "dead-letters",
            "diff",
            "feeds",
            "filters",
            "keys",
            "latest-alerts",
            "live",
            "map",
            "marks",
            "names",
            "page",
            "paged",
            "parts",
            "query-colors",
            "query-field",
            "report",
            "rule-editor",
            "rule-form",
            "rules",
            "silences",
            "status",
            "stories",
            "story",
            "svg",
            "trends",
            "trial",
            "versions",
            "why",
            "wire",
            "words");

    static List<PageFile> all() {
        return Stream.of(
                        Stream.of(
                                read("/", "page.html", "text/html; charset=utf-8"),
                                read("/icon.svg", "icon.svg", "image/svg+xml; charset=utf-8"),
                                new PageFile(
                                        "/map.json",
                                        "application/json",
                                        CountryShapes.standard().json())),
                        STYLES.stream().map(name -> named(name + ".css", "text/css; charset=utf-8")),
                        MODULES.stream().map(name -> named(name + ".js", "text/javascript; charset=utf-8")))
                .flatMap(files -> files)
                .toList();
    }

    private static PageFile named(String resource, String type) {
        return read("/" + resource, resource, type);
    }

    void send(Context request) {
        request.contentType(type).header("Cache-Control", "no-cache").result(content);
    }

    private static PageFile read(String path, String resource, String type) {
        try (InputStream in = PageFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page's file is missing from the jar: " + resource);
            }
            return new PageFile(path, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}

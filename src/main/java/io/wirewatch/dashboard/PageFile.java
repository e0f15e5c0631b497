package io.wirewatch.dashboard;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of the page. There are only these: no path of a request ever becomes the path of a file.
 *
 * @param path where it is served
 * @param type as sent
 */
record PageFile(String path, String type, String content) {
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    static List<PageFile> all() {
        return List.of(
                read("/", "page.html", "text/html; charset=utf-8"),
                read("/page.css", "page.css", "text/css; charset=utf-8"),
                read("/cards.css", "cards.css", "text/css; charset=utf-8"),
                read("/icon.svg", "icon.svg", "image/svg+xml; charset=utf-8"),
                read("/page.js", "page.js", SCRIPT),
                read("/lists.js", "lists.js", SCRIPT),
                read("/cards.js", "cards.js", SCRIPT),
                read("/report.js", "report.js", SCRIPT),
                read("/why.js", "why.js", SCRIPT),
                read("/marks.js", "marks.js", SCRIPT),
                read("/words.js", "words.js", SCRIPT));
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

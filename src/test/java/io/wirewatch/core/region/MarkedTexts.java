package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads our own texts, in which places are marked where they stand: {@code [Lebanon|US-OH]} lies in Ohio, {@code [Ohio|=US-OH]} is it,
 * {@code [American|~US]} stands for the country. All else is no place.
 */
final class MarkedTexts {
    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([=~]?)([^\\]]+)\\]");

    private MarkedTexts() {}

    /** The texts of all files of a folder, in the order of their names. */
    static List<GoldText> read(Path folder) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (String text : Files.readString(file).split("(?m)^=== ")) {
                    if (!text.isBlank()) {
                        texts.add(parse(text, file));
                    }
                }
            }
        }
        return texts;
    }

    private static GoldText parse(String text, Path file) {
        String[] lines = text.strip().split("\n");
        String id = lines[0].strip();
        Map<String, String> head = new HashMap<>();
        int line = 1;
        while (line < lines.length && lines[line].matches("(source|country|language|about|title):.*")) {
            int colon = lines[line].indexOf(':');
            head.put(
                    lines[line].substring(0, colon),
                    lines[line].substring(colon + 1).strip());
            line++;
        }
        if (line == lines.length) {
            throw new IllegalArgumentException(file + ": " + id + " has no text");
        }
        StringBuilder body = new StringBuilder();
        for (; line < lines.length; line++) {
            body.append(body.isEmpty() ? "" : "\n").append(lines[line]);
        }
        List<GoldText.Mark> marks = new ArrayList<>();
        String title = strip(head.getOrDefault("title", ""), Field.TITLE, marks);
        String plain = strip(body.toString(), Field.BODY, marks);
        NewsItem item = NewsItem.builder()
                .title(title.isEmpty() ? null : title)
                .body(plain)
                .build();
        Set<String> about = new LinkedHashSet<>();
        for (String code : head.getOrDefault("about", "").split("[, ]+")) {
            if (!code.isEmpty()) {
                about.add(code);
            }
        }
        if (!hasDateline(plain, marks)) {
            // Of a report without dateline, readers of all kinds list each country that it names.
            marks.forEach(mark -> about.addAll(countryOf((GoldText.Coded) mark)));
        }
        return new GoldText(
                id,
                head.getOrDefault("source", id),
                head.get("country"),
                head.getOrDefault("language", "en"),
                item,
                marks,
                about,
                true);
    }

    private static boolean hasDateline(String body, List<GoldText.Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark.field() == Field.BODY
                        && mark.start() == 0
                        && body.substring(0, mark.end())
                                .equals(body.substring(0, mark.end()).toUpperCase(Locale.ROOT)));
    }

    private static Set<String> countryOf(GoldText.Coded mark) {
        String country = mark.code().split("-")[0];
        return Character.isDigit(country.charAt(0)) || country.equals("EU") ? Set.of() : Set.of(country);
    }

    /** The text without its marks, which go into the list; "Richmond, Ind." is two. */
    private static String strip(String text, Field field, List<GoldText.Mark> marks) {
        StringBuilder plain = new StringBuilder();
        Matcher matcher = MARK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain.append(text, from, matcher.start());
            String surface = matcher.group(1);
            char how = matcher.group(2).isEmpty() ? ' ' : matcher.group(2).charAt(0);
            int comma = surface.indexOf(", ");
            if (comma > 0 && how == ' ') {
                marks.add(new GoldText.Coded(field, plain.length(), plain.length() + comma, how, matcher.group(3)));
                marks.add(new GoldText.Coded(
                        field, plain.length() + comma + 2, plain.length() + surface.length(), '=', matcher.group(3)));
            } else {
                marks.add(new GoldText.Coded(
                        field, plain.length(), plain.length() + surface.length(), how, matcher.group(3)));
            }
            plain.append(surface);
            from = matcher.end();
        }
        return plain.append(text, from, text.length()).toString();
    }
}

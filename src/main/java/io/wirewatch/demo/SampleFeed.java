package io.wirewatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sample feed: a feed document as a template. Its first and last part are fixed; the entries in between come and go with the steps
 * of the demo's clock. Immutable.
 *
 * <p>A line {@code {{entry KEY STEPS REGION TOPIC}}} opens an entry, {@code {{end}}} ends the last one. STEPS such as {@code 3-7,9} say
 * when it stands in the feed. In the text, {@code {{key}}} is the key with a mark of this start, {@code {{now-3h}}} a time before the server started and {@code
 * {{out}}} the time when the entry first came out, both as the format writes them ({@code {{out-2m}}} works too).
 */
final class SampleFeed {
    private static final Pattern MARKER = Pattern.compile("(?m)^\\{\\{(?:entry ([^}]*)|end)}}\\R");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(key|now|out)(?:-(\\d+)([mhd]))?}}");

    private final String file;
    private final String head;
    private final List<SampleEntry> entries;
    private final String tail;

    private SampleFeed(String file, String head, List<SampleEntry> entries, String tail) {
        this.file = file;
        this.head = head;
        this.entries = List.copyOf(entries);
        this.tail = tail;
    }

    static SampleFeed parse(String file, String template) {
        Matcher marker = MARKER.matcher(template);
        if (!marker.find()) {
            throw new IllegalArgumentException(file + " has no entries");
        }
        String head = template.substring(0, marker.start());
        List<SampleEntry> entries = new ArrayList<>();
        while (marker.group(1) != null) {
            String opened = marker.group(1);
            int start = marker.end();
            if (!marker.find()) {
                throw new IllegalArgumentException(file + " has no end");
            }
            entries.add(SampleEntry.parse(
                    opened, template.substring(start, marker.start()).strip()));
        }
        return new SampleFeed(file, head, entries, template.substring(marker.end()));
    }

    String file() {
        return file;
    }

    List<SampleEntry> entries() {
        return entries;
    }

    int lastStep() {
        return entries.stream().mapToInt(SampleEntry::lastStep).max().orElse(0);
    }

    /**
     * The document as it stands at a step, newest entry first.
     *
     * @param started when the server started
     * @param pace from one step to the next
     */
    String render(int step, Instant started, Duration pace) {
        String shown = entries.stream()
                .filter(entry -> entry.isOut(step))
                .sorted(Comparator.comparing(SampleEntry::firstStep).reversed())
                .map(entry ->
                        fill(entry.text(), entry.key(), started, started.plus(pace.multipliedBy(entry.firstStep()))))
                .collect(Collectors.joining(isJson() ? ",\n" : "\n"));
        return fill(head, "", started, started) + shown + "\n" + tail;
    }

    String contentType() {
        if (isJson()) {
            return "application/feed+json";
        }
        return file.endsWith(".atom.xml") ? "application/atom+xml" : "application/rss+xml";
    }

    private boolean isJson() {
        return file.endsWith(".json");
    }

    private String fill(String text, String key, Instant now, Instant out) {
        return VALUE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            String value = name.equals("key")
                    ? inEdition(key, now)
                    : time((name.equals("now") ? now : out).minus(ago(found.group(2), found.group(3))));
            return Matcher.quoteReplacement(value);
        });
    }

    /** Each start of the demo is a new edition: the same news, but published anew. */
    private static String inEdition(String key, Instant started) {
        return key + "-" + Long.toString(started.getEpochSecond(), Character.MAX_RADIX);
    }

    private static Duration ago(String number, String unit) {
        if (number == null) {
            return Duration.ZERO;
        }
        // "3h" as in PT3H; days have their own place there.
        String amount = number + unit.toUpperCase(Locale.ROOT);
        return Duration.parse(unit.equals("d") ? "P" + amount : "PT" + amount);
    }

    /** RSS writes times as RFC 822 does, the others as RFC 3339. */
    private String time(Instant time) {
        DateTimeFormatter format =
                file.endsWith(".rss.xml") ? DateTimeFormatter.RFC_1123_DATE_TIME : DateTimeFormatter.ISO_INSTANT;
        return format.withLocale(Locale.ROOT).format(time.atZone(ZoneOffset.UTC).withNano(0));
    }
}

package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.story.WireTexts.WireText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What becomes of wire texts: each is printed by many outlets, cut, under other titles, with other punctuation and units, behind agency lines,
 * before notices that copies of different originals share, and all of that at once. Deterministic by seed.
 *
 * <p>An item's id is {@code wire-<original>-<copy>}; copy 0 is the original as the agency sent it. The items come in random order, so a cut copy
 * may well come before its original.
 */
public final class WireCopies {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final Duration SPREAD = Duration.ofHours(20);
    private static final double LEAST_KEPT = 0.55;

    private static final String[] NOTICES = {
        "Sign up for our morning briefing to get the stories that matter delivered to your inbox every day of the week.",
        "All rights reserved. This material may not be published, broadcast, rewritten or redistributed without written permission.",
        "Follow our live page for the latest updates, and download the free app to be told first when news breaks near you.",
        "Our newsroom is funded by its readers: if you value independent reporting, please think about supporting us from one coin a week.",
        "This article was produced with the help of a partner newsroom and edited for length and style before it was put online."
    };
    private static final String[] TITLES = {
        "What we know so far",
        "Latest: %s",
        "%s, officials say",
        "Live updates from %s",
        "Concern grows in %s",
        "World in brief",
        "%s: the picture today"
    };
    private static final String[] AGENCIES = {"Globe Wire", "NPS", "Continental Press", "ANB"};
    private static final String[] COUNTRIES = {"GB", "US", "IN", "ZA", "IE", "AU", "CA", "NZ", "KE", "SG"};

    private final Random random;

    private WireCopies(long seed) {
        random = new Random(seed);
    }

    /**
     * Items in the order in which they are published.
     *
     * @param originals number of different texts
     * @param copies how often each is printed, the agency's own item counted in
     */
    public static List<NewsItem> make(long seed, int originals, int copies) {
        WireCopies maker = new WireCopies(seed);
        WireTexts texts = new WireTexts(seed);
        List<NewsItem.Builder> items = new ArrayList<>();
        for (int original = 0; original < originals; original++) {
            WireText text = texts.next();
            for (int copy = 0; copy < copies; copy++) {
                items.add(maker.printed(text, copy).id("wire-" + original + "-" + copy));
            }
        }
        Collections.shuffle(items, maker.random);
        List<NewsItem> ordered = new ArrayList<>();
        long step = SPREAD.toMillis() / Math.max(1, items.size());
        for (int i = 0; i < items.size(); i++) {
            Instant at = START.plusMillis(step * i);
            ordered.add(items.get(i).published(at).fetched(at).build());
        }
        return ordered;
    }

    /** The number of the text that an item was made from. */
    public static int original(String itemId) {
        return Integer.parseInt(itemId.split("-")[1]);
    }

    private NewsItem.Builder printed(WireText text, int copy) {
        if (copy == 0) {
            return item(copy, text.title(), String.join(" ", text.sentences()));
        }
        int kind = copy % 6;
        boolean all = kind == 0;
        String title = all || kind == 1 ? title(text) : text.title();
        String body = String.join(" ", all || kind == 2 ? cut(text.sentences()) : text.sentences());
        body = all || kind == 3 ? otherMarks(body) : body;
        body = all || kind == 4 ? agencyLine(text) + body : body;
        body = all || kind == 5
                ? body + "\n" + pick(NOTICES) + (random.nextBoolean() ? " " + pick(NOTICES) : "")
                : body;
        return item(copy, title, body);
    }

    private NewsItem.Builder item(int copy, String title, String body) {
        String source = "outlet-" + copy;
        return NewsItem.builder()
                .title(title)
                .body(body)
                .url("https://" + source + ".example/" + random.nextInt(1_000_000))
                .source(new Source(source, "Outlet " + copy, null, COUNTRIES[copy % COUNTRIES.length]))
                .language("en");
    }

    private List<String> cut(List<String> sentences) {
        double kept = LEAST_KEPT + (1 - LEAST_KEPT) * random.nextDouble();
        return sentences.subList(0, Math.max(4, (int) Math.ceil(sentences.size() * kept)));
    }

    private String title(WireText text) {
        return String.format(Locale.ROOT, pick(TITLES), text.town());
    }

    /** Straight quotes become curly, commas go, dashes come, kilometers become miles. */
    private static String otherMarks(String body) {
        return body.replace("\"", "”")
                .replace(", and ", " and ")
                .replace(" that ", " – that ")
                .replace(" km ", " miles ")
                .replace(", or ", " or ");
    }

    private String agencyLine(WireText text) {
        return text.town().toUpperCase(Locale.ROOT) + ", March " + (1 + random.nextInt(2)) + " (" + pick(AGENCIES)
                + ") — ";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

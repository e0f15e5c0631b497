package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes texts that behave like news in what matters to matching: most words are common and most of the vocabulary is rare (Zipf); words come
 * in pairs that recur; a text keeps to a theme, so that its words go together; and it belongs to one of many stories, whose names return in
 * it and in other texts. Capitals, commas, quotes and full stops stand where they would.
 *
 * <p>What it leaves out: grammar, other scripts, and accents. Not to be shared between threads.
 */
final class TextMaker {
    static final int VOCABULARY = 250_000;

    private static final int THEMES = 400;
    private static final int THEME_WORDS = 250;
    private static final int STORIES = 6_000;
    private static final int STORY_WORDS = 12;
    private static final int TITLE_WORDS = 9;

    private static final double FOLLOWS = 0.30;
    private static final double OF_STORY = 0.08;
    private static final double OF_THEME = 0.20;

    private final Lexicon lexicon;
    private final int[][] themes = new int[THEMES][THEME_WORDS];
    private final int[][] stories = new int[STORIES][STORY_WORDS];
    private final SplittableRandom random;

    TextMaker(long seed) {
        SplittableRandom world = new SplittableRandom(seed);
        lexicon = new Lexicon(VOCABULARY, world.split());
        random = world.split();
        for (int[] theme : themes) {
            fill(theme, Lexicon.FUNCTION_WORDS, 30_000);
        }
        for (int[] story : stories) {
            fill(story, 2_000, VOCABULARY);
        }
    }

    /** Ranks between two others, each order of magnitude as likely as the next. */
    private void fill(int[] words, int from, int to) {
        for (int i = 0; i < words.length; i++) {
            words[i] = (int) (from * Math.pow((double) to / from, random.nextDouble()));
        }
    }

    /** A text with a title, and a body of about so many words. */
    NewsItem item(String id, int words) {
        int[] theme = themes[lowOf(THEMES)];
        int[] story = stories[lowOf(STORIES)];
        int count = (int) (words * (0.8 + 0.4 * random.nextDouble())) - TITLE_WORDS;
        return NewsItem.builder()
                .id(id)
                .title(sentence(TITLE_WORDS, theme, story))
                .body(body(count, theme, story))
                .build();
    }

    private String body(int words, int[] theme, int[] story) {
        StringBuilder body = new StringBuilder(words * 7);
        int left = words;
        while (left > 0) {
            int length = Math.min(left, 8 + random.nextInt(22));
            boolean quoted = random.nextInt(12) == 0;
            body.append(quoted ? "“" : "")
                    .append(sentence(length, theme, story))
                    .append(quoted ? ".” " : ". ");
            left -= length;
        }
        return body.toString();
    }

    private String sentence(int words, int[] theme, int[] story) {
        StringBuilder sentence = new StringBuilder(words * 7);
        int previous = -1;
        for (int i = 0; i < words; i++) {
            int rank = next(previous, theme, story);
            String word = lexicon.word(rank);
            sentence.append(i == 0 || lexicon.isName(rank) ? capital(word) : word);
            if (i < words - 1) {
                sentence.append(random.nextInt(14) == 0 ? ", " : " ");
            }
            previous = rank;
        }
        return sentence.toString();
    }

    private int next(int previous, int[] theme, int[] story) {
        double choice = random.nextDouble();
        if (previous >= 0 && choice < FOLLOWS) {
            return follower(previous);
        } else if (choice < FOLLOWS + OF_STORY) {
            return story[lowOf(STORY_WORDS)];
        } else if (choice < FOLLOWS + OF_STORY + OF_THEME) {
            return theme[lowOf(THEME_WORDS)];
        }
        return lexicon.rankAt(random.nextDouble());
    }

    /** Each word has four that like to follow it, the first most often; which ones is settled by a hash. */
    private int follower(int rank) {
        int which = Math.min(3, Long.numberOfTrailingZeros(random.nextLong()));
        long hash = (rank * 4L + which + 1) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return lexicon.rankAt((hash >>> 11) * 0x1.0p-53);
    }

    /** A number below the bound, small ones more often. */
    private int lowOf(int bound) {
        double u = random.nextDouble();
        return (int) (bound * u * u);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

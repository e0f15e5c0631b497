package io.wirewatch.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged feeds give items or a refusal, and no more text than they hold. {@code -Dfuzz.feeds=DIR -Dfuzz.tries=N -Dfuzz.seed=N} does the same to
 * the feeds of a folder; a failure names the try, and the document is left in {@code target/fuzz}.
 */
class FeedFuzzTest {
    private static final Path SAMPLES = Path.of("src/test/golden/feed");
    private static final Path LEFT = Path.of("target/fuzz");
    private static final int REPORT = 10_000;

    private final FeedReader reader = new FeedReader();

    @Test
    void damagedFeedsGiveItemsOrARefusal() throws IOException {
        List<byte[]> feeds = feeds(Path.of(System.getProperty("fuzz.feeds", SAMPLES.toString())));
        int tries = Integer.getInteger("fuzz.tries", 2_000);
        long seed = Long.getLong("fuzz.seed", 20_261_123);
        for (int i = 0; i < tries; i++) {
            Random random = new Random(seed + i);
            byte[] damaged = FeedDamage.of(feeds.get(random.nextInt(feeds.size())), feeds, random);
            check(damaged, seed + i);
            if (i % REPORT == REPORT - 1) {
                System.out.println("fuzz: " + (i + 1) + " tries");
            }
        }
    }

    private void check(byte[] document, long seed) throws IOException {
        try {
            List<NewsItem> items =
                    reader.read(document, FeedContext.ofFile("a.xml")).items();
            assertThat(characters(items)).isLessThanOrEqualTo(4L * document.length + 1_000);
        } catch (UnreadableFeedException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            Files.createDirectories(LEFT);
            throw new AssertionError(
                    "seed " + seed + ", left in " + Files.write(LEFT.resolve(seed + ".feed"), document), e);
        }
    }

    private static long characters(List<NewsItem> items) {
        return items.stream()
                .flatMap(item -> Stream.of(item.title(), item.summary(), item.body()))
                .flatMap(Stream::ofNullable)
                .mapToLong(String::length)
                .sum();
    }

    static List<byte[]> feeds(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> feeds = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".items.json"))
                    .sorted()
                    .toList()) {
                feeds.add(Files.readAllBytes(file));
            }
            return feeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

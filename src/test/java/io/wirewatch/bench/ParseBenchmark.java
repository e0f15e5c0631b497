package io.wirewatch.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Feed documents read, bytes in and items out, by {@link FeedReader} and by ROME: the time for all of them. ROME leaves markup and dates in
 * words as they are; ours makes clean items with ids. Documents that ROME refuses are left out for both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g"})
public class ParseBenchmark {
    /** A folder of feeds; made ones when empty. */
    @Param("")
    public String feeds;

    private final FeedReader reader = new FeedReader();
    private List<byte[]> documents;

    /** @param arguments {@code feeds=DIR} to read captured feeds instead of made ones */
    public static void main(String... arguments) throws RunnerException {
        Arguments given = Arguments.of(Map.of("feeds", System.getProperty("feeds", "")), arguments);
        new Runner(new OptionsBuilder()
                        .include("\\.ParseBenchmark\\.")
                        .param("feeds", given.one("feeds"))
                        .build())
                .run();
    }

    @Setup
    public void documents() throws IOException {
        documents = new ArrayList<>();
        long bytes = 0;
        for (byte[] document : feeds.isEmpty() ? MadeFeeds.all() : files(Path.of(feeds))) {
            if (isReadByBoth(document)) {
                documents.add(document);
                bytes += document.length;
            }
        }
        System.out.println(documents.size() + " documents, " + bytes + " bytes");
    }

    @Benchmark
    public void ours(Blackhole sink) throws UnreadableFeedException {
        for (byte[] document : documents) {
            sink.consume(reader.read(document, FeedContext.ofFile("feed")));
        }
    }

    @Benchmark
    public void rome(Blackhole sink) throws IOException, FeedException {
        for (byte[] document : documents) {
            sink.consume(new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document))));
        }
    }

    private boolean isReadByBoth(byte[] document) {
        try {
            new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
            reader.read(document, FeedContext.ofFile("feed"));
            return true;
        } catch (IOException | FeedException | UnreadableFeedException | IllegalArgumentException e) {
            return false;
        }
    }

    private static List<byte[]> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> documents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                documents.add(Files.readAllBytes(file));
            }
            return documents;
        }
    }
}

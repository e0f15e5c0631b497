package io.wirewatch.cli;

import io.wirewatch.wire.Feed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What can be said of a feed on the command line. */
final class FeedOptions {
    @Option(
            names = "--id",
            description = "short stable name, for rules to name it in source:; made of the address unless given")
    private String id;

    @Option(names = "--name", description = "name for people; the feed's own title unless given")
    private String name;

    @Option(names = "--label", paramLabel = "LABEL", description = "to group feeds by; may be given more than once")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166 code of the publisher's home, such as LT")
    private String country;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "language to assume where the feed declares none, such as lt")
    private String language;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "how often to poll, such as 90s or 10m; the feed's own rhythm unless given")
    private String interval;

    @Option(names = "--full-text", description = "fetch the page of each entry that comes with a summary only")
    private boolean fullText;

    private Integer intervalSeconds;

    /** Null unless given. */
    String id() {
        return id;
    }

    /**
     * These, with their values in one spelling.
     *
     * @throws FailedCommandException when a value makes no sense
     */
    FeedOptions checked() {
        country = FeedValues.country(country);
        language = FeedValues.language(language);
        intervalSeconds = FeedValues.intervalSeconds(interval);
        return this;
    }

    /**
     * A feed of which these are said.
     *
     * @param former what is not given here is taken from it, but the address; null for none
     * @param title name for one that has none
     * @throws FailedCommandException when it cannot be a feed
     */
    Feed over(Feed former, String feedId, String url, String title) {
        Feed basis = former != null ? former : Feed.of("none", url);
        Set<String> all = new LinkedHashSet<>(basis.labels());
        all.addAll(labels);
        try {
            return new Feed(
                    feedId,
                    url,
                    name != null ? name : former != null ? former.name() : title,
                    country != null ? country : basis.country(),
                    language != null ? language : basis.language(),
                    List.copyOf(all),
                    intervalSeconds != null ? intervalSeconds : basis.intervalSeconds(),
                    basis.enabled(),
                    fullText ? Boolean.TRUE : basis.fullText(),
                    null);
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(
                    Terminal.safe(e.getMessage()), "wirewatch feeds add --id my-feed https://example.org/feed.xml");
        }
    }
}

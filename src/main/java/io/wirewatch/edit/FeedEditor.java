package io.wirewatch.edit;

import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Saves feeds on {@code news.feeds}, and removes them from there. A feed that a watched file owns is changed there and nowhere else. Safe to share between threads.
 *
 * <p>Whether there is a feed at the address is not asked; the poller finds out.
 */
public final class FeedEditor implements AutoCloseable {
    private static final int MOST_LABELS = 100;
    private static final int LONGEST_TEXT = 1_000;

    private final TopicEditor<Feed> topic;

    public FeedEditor(KafkaClients clients, KafkaTopics topics) {
        this.topic = new TopicEditor<>(clients, topics.feeds(), InstantSource.system());
    }

    /** What is to become of several feeds. */
    public record Plan(Collection<Feed> saved, Collection<String> removed) {}

    /** All feeds that are saved, by id. */
    public SortedMap<String, Feed> present() {
        return topic.present();
    }

    /**
     * Saves a feed.
     *
     * @param expected what must be saved under its id by now
     * @return null when it was there as it is, and nothing had to be written
     * @throws StaleException when something else is
     * @throws RefusedException when its values are not sound, a watched file owns it, or its address is that of another
     */
    public Written save(Feed feed, Predicate<Feed> expected) throws InterruptedException {
        check(feed).require();
        List<Written> written = topic.change(present -> {
            Feed former = present.get(feed.id());
            require(expected, feed.id(), former);
            requireOurs(former);
            requireNewAddress(feed, present.values());
            return feed.equals(former) ? List.of() : List.of(change(feed));
        });
        return written.isEmpty() ? null : written.get(0);
    }

    /** What is wrong with a feed, whatever else is saved. */
    public static Checked check(Feed feed) {
        List<Finding> errors = new ArrayList<>();
        if (FeedAddress.of(feed.url()).isEmpty()) {
            errors.add(Finding.of("url", "this is no http or https address", "such as https://example.org/feed.xml"));
        }
        if (feed.country() != null && !FeedChecks.country(feed.country()).equals(Optional.of(feed.country()))) {
            errors.add(
                    Finding.of("country", "there is no such country", "a code of two letters (ISO 3166-1) such as LT"));
        }
        if (feed.language() != null && FeedChecks.language(feed.language()).isEmpty()) {
            errors.add(Finding.of("language", "this is no language tag", "BCP 47, such as lt or pt-BR"));
        }
        if (feed.intervalSeconds() != null && !FeedChecks.isInterval(Duration.ofSeconds(feed.intervalSeconds()))) {
            errors.add(Finding.of("intervalSeconds", "an interval is one second to seven days", null));
        }
        if (feed.list() != null) {
            errors.add(Finding.of("list", "only a watched file writes this", "leave it out"));
        }
        if (feed.labels().size() > MOST_LABELS
                || Stream.concat(feed.labels().stream(), Stream.of(feed.name()))
                        .anyMatch(text -> text.length() > LONGEST_TEXT)) {
            errors.add(Finding.of(
                    "labels",
                    "more than " + MOST_LABELS + " labels, or a name or label of more than " + LONGEST_TEXT
                            + " characters",
                    null));
        }
        return new Checked(errors, List.of());
    }

    /**
     * Removes a feed. What it published stays.
     *
     * @param expected what must be saved under its id by now
     * @throws NoSuchEntryException when nothing is
     * @throws StaleException when something else is
     * @throws RefusedException when a watched file owns it, which would bring it back
     */
    public Written remove(String id, Predicate<Feed> expected) throws InterruptedException {
        return topic.change(present -> {
                    Feed former = present.get(id);
                    if (former == null) {
                        throw new NoSuchEntryException(id);
                    }
                    require(expected, id, former);
                    requireOurs(former);
                    return List.of(removal(id));
                })
                .get(0);
    }

    /**
     * Carries out a plan as it is, whoever owns the feeds.
     *
     * @param plan made from what is there; asked again when another editor came between
     */
    public void carryOut(Function<Map<String, Feed>, Plan> plan) throws InterruptedException {
        List<Written> unused = topic.change(present -> {
            Plan made = plan.apply(present);
            return Stream.concat(
                            made.removed().stream().map(FeedEditor::removal),
                            made.saved().stream().map(FeedEditor::change))
                    .toList();
        });
    }

    @Override
    public void close() {
        topic.close();
    }

    private static void require(Predicate<Feed> expected, String id, Feed former) {
        if (!expected.test(former)) {
            throw StaleException.of(id, former);
        }
    }

    private static void requireOurs(Feed former) {
        if (former != null && former.list() != null) {
            throw RefusedException.of(
                    "list", former.id() + " comes from the watched file " + former.list(), "change it there");
        }
    }

    private static void requireNewAddress(Feed feed, Collection<Feed> present) {
        String address = FeedAddress.key(feed.url());
        present.stream()
                .filter(other -> !other.id().equals(feed.id()))
                .filter(other -> FeedAddress.key(other.url()).equals(address))
                .findFirst()
                .ifPresent(other -> {
                    throw RefusedException.of(
                            "url", "this feed is there already as " + other.id(), "change or remove that one");
                });
    }

    private static Change<Feed> change(Feed feed) {
        return new Change<>(feed.id(), feed, UUID.randomUUID().toString());
    }

    private static Change<Feed> removal(String id) {
        return new Change<>(id, null, UUID.randomUUID().toString());
    }
}

package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.replay.Comparison;
import io.wirewatch.replay.ItemCopy;
import io.wirewatch.replay.ReplayRange;
import io.wirewatch.replay.ReplayReport;
import io.wirewatch.replay.ReplayRules;
import io.wirewatch.replay.ReplayTopics;
import io.wirewatch.replay.Retained;
import io.wirewatch.stream.NewsStream;
import io.wirewatch.stream.Replay;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.stream.SilenceBook;
import io.wirewatch.stream.StreamCountsInMemory;
import io.wirewatch.stream.StreamSettings;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** One replay from its first Kafka topic to its report. What it makes is removed when it ends, in whatever way. */
final class ReplayRun {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** One for tagging, one for the lane of stories; an item needs no more. */
    private static final int THREADS = 2;

    private final KafkaConnection kafka;
    private final Settings settings;
    private final ItemTagger tagger;
    private final Collection<Rule> rules;
    private final String prefix;
    private final boolean keep;

    /**
     * @param tagger the one to replay with
     * @param rules those to replay with
     * @param prefix of the Kafka topics that are made
     * @param keep leaves them
     */
    ReplayRun(
            KafkaConnection kafka,
            Settings settings,
            ItemTagger tagger,
            Collection<Rule> rules,
            String prefix,
            boolean keep) {
        this.kafka = kafka;
        this.settings = settings;
        this.tagger = tagger;
        this.rules = rules;
        this.prefix = prefix;
        this.keep = keep;
    }

    /** @throws FailedCommandException when there is nothing to replay, or Kafka gives up */
    ReplayReport run(ReplayRange range) throws InterruptedException {
        try (Admin admin = kafka.clients().admin()) {
            requireItems(admin, range);
            ReplayTopics topics = fresh(admin);
            try {
                topics.make(kafka.topics());
                return replay(admin, topics, range);
            } finally {
                cleanUp(topics);
            }
        } catch (InterruptException e) {
            Thread.interrupted(); // else what is still to be done would be interrupted too
            throw new InterruptedException("stopped");
        } catch (TimeoutException e) {
            throw new FailedCommandException("the replay cannot start: " + e.getMessage(), null);
        }
    }

    private void requireItems(Admin admin, ReplayRange range) throws InterruptedException {
        Retained items =
                Retained.of(kafka.clients(), admin, kafka.topics().items().name());
        if (items.from() == null) {
            throw new FailedCommandException(kafka.topics().items().name() + " holds no items", null);
        }
        if (items.from().isAfter(range.to()) || items.to().isBefore(range.from())) {
            throw new FailedCommandException(
                    "no items arrived from " + range.from() + " to " + range.to() + " that are still retained",
                    kafka.topics().items().name() + " holds items from " + items.from() + " to " + items.to() + ".");
        }
        if (items.from().isAfter(range.from())) {
            kafka.console().tell("note: items are retained only from " + items.from() + " on");
        }
    }

    private ReplayTopics fresh(Admin admin) {
        try {
            ReplayTopics topics = new ReplayTopics(admin, prefix);
            List<String> there = topics.existing();
            if (!there.isEmpty()) {
                throw new FailedCommandException(
                        "there are Kafka topics that begin with " + prefix + " already, such as " + there.get(0),
                        "Choose another prefix with --into, or delete them first.");
            }
            return topics;
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(e.getMessage(), null);
        }
    }

    private ReplayReport replay(Admin admin, ReplayTopics topics, ReplayRange range)
            throws InterruptedException, TimeoutException {
        KafkaTopics live = kafka.topics();
        ItemCopy.Copied copied = new ItemCopy(kafka.clients(), live, topics.topics(), tagger::clean)
                .copy(range, progress("items copied")::step);
        if (copied.inRange() == 0) {
            throw new FailedCommandException("no items arrived from " + range.from() + " to " + range.to(), null);
        }
        ReplayRules.write(
                kafka.clients(),
                topics.topics(),
                rules,
                kafka.readAll(live.silences()).values(),
                copied.first().minusMillis(1));
        decide(admin, topics, range, copied);
        kafka.console().tell("Comparing ...");
        return new Comparison(kafka.clients(), live, topics.topics(), range, progress("records compared")::step)
                .compare(
                        copied.first(),
                        Retained.of(kafka.clients(), admin, live.tagged().name())
                                .from());
    }

    private void decide(Admin admin, ReplayTopics topics, ReplayRange range, ItemCopy.Copied copied)
            throws InterruptedException, TimeoutException {
        kafka.console()
                .tell("Replaying " + Words.count(copied.records(), "item") + " on Kafka topics " + prefix + "*, of "
                        + Words.count(copied.inRange(), "item") + " the result is compared ...");
        StreamCountsInMemory counts = new StreamCountsInMemory();
        int homes = new TopicSetup(admin).partitions(kafka.topics().items());
        try (TemporaryDirectory state = TemporaryDirectory.make("wirewatch-replay-");
                RuleBook book = RuleBook.follow(kafka.clients(), topics.topics(), START_LIMIT);
                SilenceBook silences = SilenceBook.follow(kafka.clients(), topics.topics(), START_LIMIT);
                NewsStream stream = NewsStream.start(
                        kafka.clients(),
                        topics.topics(),
                        tagger,
                        book,
                        new AlertPolicy(settings.alerts(), silences, new RuleSurges()),
                        StreamSettings.of(state.path())
                                .withApplicationId(topics.applicationId())
                                .withThreads(THREADS)
                                .withStories(settings.stories())
                                .withReplay(new Replay(range.to(), homes)),
                        counts)) {
            if (!stream.awaitRunning(START_LIMIT)) {
                throw new TimeoutException(
                        "the stream has not begun to work within " + START_LIMIT.toMinutes() + " min");
            }
            new ReplayWatch(kafka, topics, counts).await(range.to(), copied.records());
        }
        kafka.console().tell(StreamSummary.of(counts.snapshot()));
    }

    private Progress progress(String done) {
        return Progress.of(kafka.console(), done);
    }

    private void cleanUp(ReplayTopics topics) throws InterruptedException {
        if (keep) {
            kafka.console()
                    .tell("Kept: the Kafka topics that begin with " + prefix + "; their consumer group is "
                            + topics.applicationId());
            return;
        }
        boolean interrupted = Thread.interrupted(); // whoever stops us wants this done first
        try {
            topics.remove();
        } catch (KafkaException e) {
            kafka.console()
                    .tell("note: the Kafka topics that begin with " + prefix + " could not be removed: "
                            + e.getMessage());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

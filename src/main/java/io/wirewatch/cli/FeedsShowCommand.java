package io.wirewatch.cli;

import io.wirewatch.feed.list.FeedAddress;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wirewatch feeds show}: all that is known of one feed. */
@Command(
        name = "show",
        description = "Shows all that is known of one feed, with what happened to it last.",
        mixinStandardHelpOptions = true)
final class FeedsShowCommand implements Callable<Integer> {
    private static final int EVENTS = 20;

    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", description = "id of the feed")
    private String id;

    FeedsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Feed feed = kafka.readAll(kafka.topics().feeds()).get(id);
        if (feed == null) {
            throw new FailedCommandException(
                    "there is no feed " + Terminal.safe(id), "wirewatch feeds list shows them.");
        }
        FeedState state = kafka.readAll(kafka.topics().feedState()).getOrDefault(id, FeedState.NEW);
        showFeed(feed, state);
        showState(new FeedReport(feed, state));
        if (state.push() != null) {
            showPush(state.push());
        }
        events(kafka).forEach(event -> show(Words.lower(event.kind()), event.at() + "  " + event.message()));
        return ExitCode.OK;
    }

    private void showFeed(Feed feed, FeedState state) {
        show("id", feed.id());
        show("name", feed.name());
        show("address", FeedAddress.shown(feed.url()));
        show("moved to", state.movedTo() == null ? null : FeedAddress.shown(state.movedTo()));
        show("labels", feed.labels().isEmpty() ? null : String.join(", ", feed.labels()));
        show("country", feed.country());
        show("language", feed.language());
        show("from the list", feed.list());
        show(
                "interval",
                feed.intervalSeconds() == null
                        ? null
                        : Ages.of(Duration.ofSeconds(feed.intervalSeconds())) + ", fixed");
        show("full text", feed.wantsFullText() ? "fetched from the pages of its entries" : null);
    }

    private void showState(FeedReport report) {
        FeedState state = report.known();
        show("health", new FeedPrinter(console, Instant.now(), List.of()).health(report));
        show("failures", state.failures() == 0 ? null : Words.count(state.failures(), "time") + " in a row");
        show("error", state.lastError());
        state.notes().forEach(note -> show("note", note));
        show("newest item", state.lastNew());
        show("rhythm", state.rhythm() == null ? null : FeedPrinter.rhythm(state.rhythm()));
        show("polled", state.lastPoll());
        show("read", state.lastSuccess());
        show("next poll", state.nextPoll());
        show("asks for", state.hints() == null ? null : hints(state.hints()));
        show(
                "remembers",
                state.seen().isEmpty() ? null : Words.count(state.seen().size(), "entry", "entries"));
    }

    private static String hints(FeedState.PollHints hints) {
        return (hints.intervalSeconds() == null
                        ? "no interval"
                        : Ages.of(Duration.ofSeconds(hints.intervalSeconds())) + " between polls")
                + (hints.skipHours().isEmpty() ? "" : ", not in the hours " + hints.skipHours() + " GMT")
                + (hints.skipDays().isEmpty() ? "" : ", not on " + String.join(", ", hints.skipDays()));
    }

    private void showPush(FeedState.Push push) {
        show("hub", push.hub());
        show("pushes until", push.leaseUntil());
        show("last push", push.lastPush());
        show("hub's error", push.lastError());
    }

    private List<FeedEvent> events(KafkaConnection kafka) throws InterruptedException {
        Deque<FeedEvent> last = new ArrayDeque<>();
        kafka.readEach(kafka.topics().feedEvents(), record -> take(kafka, record, last));
        return last.stream().sorted(Comparator.comparing(FeedEvent::at)).toList();
    }

    private void take(KafkaConnection kafka, ConsumerRecord<String, byte[]> record, Deque<FeedEvent> last) {
        if (!id.equals(record.key()) || record.value() == null) {
            return;
        }
        try {
            last.add(kafka.topics().feedEvents().values().deserializer().deserialize(record.topic(), record.value()));
        } catch (UnreadableJsonException e) {
            console.tell("an event that cannot be read is passed over: " + Terminal.safe(e.getMessage()));
        }
        if (last.size() > EVENTS) {
            last.remove();
        }
    }

    private void show(String what, Object value) {
        if (value != null) {
            console.line("%-14s %s".formatted(what, Terminal.safe(value.toString())));
        }
    }
}

package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.References;
import io.wirewatch.delivery.StreamTester.Client;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stream behind a real server on the loopback interface, with events by hand. */
@Timeout(60)
class EventStreamTest {
    private final List<AutoCloseable> opened = new ArrayList<>();
    private EventStream stream;
    private int port;

    @AfterEach
    void closeAll() throws Exception {
        stream.close();
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    @Test
    void eventsComeWithNameIdAndOneLineOfData() throws IOException {
        start(Events.SMALL);
        TaggedItem item = titled("Тест \u2028 عاجل 🌍 </script>\n");
        publish(Events.event(EventKind.ITEM, 1, 7, item));
        Client client = listen("");
        assertThat(client.head().get(0)).contains("200");
        assertThat(client.head()).contains("Content-Type: text/event-stream; charset=utf-8");
        assertThat(client.line()).isEqualTo("id: aaaaaa:0.8~bbbbbb:0~cccccc:0");
        assertThat(client.line()).isEqualTo("event: item");
        assertThat(client.line()).contains("Тест \u2028 عاجل 🌍 </script>\\n\"").startsWith("data: {");
        assertThat(client.line()).isEmpty();
        publish(Events.alert(3));
        assertThat(client.next().kind()).isEqualTo("alert");
    }

    @Test
    void silenceIsFilledWithThePosition() throws IOException {
        start(Events.SMALL);
        Client client = listen("?story=none");
        publish(Events.item(0, 41));
        StreamTester.Got got = client.any();
        while (!got.id().equals("aaaaaa:42.0~bbbbbb:0~cccccc:0")) {
            got = client.any();
        }
        assertThat(got.kind()).isEmpty();
    }

    @Test
    void closingEndsTheConnections() throws IOException {
        start(Events.SMALL);
        Client client = listen("");
        publish(Events.item(0, 1));
        assertThat(client.next()).isNotNull();
        stream.close();
        assertThat(client.next()).isNull();
    }

    @Test
    void aClientThatWentAwayIsForgotten() throws IOException {
        start(Events.SMALL);
        Client client = listen("");
        assertThat(stream.clients()).isEqualTo(1);
        client.close();
        while (stream.clients() > 0) {
            Thread.onSpinWait();
        }
        assertThat(stream.dropped()).isZero();
    }

    @Test
    void aClientThatReadsNothingIsDroppedAndTheOtherGetsAll() throws IOException {
        start(new StreamLimits(50, 4_000_000, 5, 10_000, 9, Duration.ofSeconds(15), Duration.ofSeconds(30)));
        listen("");
        Client quick = listen("");
        while (stream.clients() < 2) {
            Thread.onSpinWait();
        }
        TaggedItem large = titled("x".repeat(200_000));
        int published = 0;
        while (stream.dropped() == 0) {
            publish(Events.event(EventKind.ITEM, 0, published++, large));
            assertThat(quick.next().id()).isEqualTo("aaaaaa:" + published + ".0~bbbbbb:0~cccccc:0");
            assertThat(stream.events().bytes()).isLessThanOrEqualTo(4_000_000);
        }
        assertThat(stream.clients()).isEqualTo(1);
    }

    @Test
    void oneClientTooManyIsRefusedUntilAnotherLeaves() throws IOException {
        start(Events.SMALL);
        Client first = listen("");
        listen("");
        listen("");
        assertThat(listen("").head().get(0)).contains("503");
        first.close();
        while (stream.clients() > 2) {
            Thread.onSpinWait();
        }
        assertThat(listen("").head().get(0)).contains("200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?query=flood%20AND|\"parameter\":\"query\",\"start\":9",
                "?query=rule:none|\"parameter\":\"query\",\"start\":0",
                "?region=Lithuania|\"hint\":\"did you mean region:LT?\"",
                "?kinds=trend|kinds are item, story and alert",
                "?severity=grave|\"parameter\":\"severity\"",
                "?recent=-1|\"parameter\":\"recent\"",
                "?colour=%3Cscript%3E|\"title\":\"A parameter is not what it should be\""
            })
    void whatCannotBeFilteredIsRefusedWithThePlace(String parameters, String said) throws IOException {
        start(Events.SMALL);
        Client client = listen(parameters);
        assertThat(client.head().get(0)).contains("400");
        assertThat(client.head()).anyMatch(line -> line.startsWith("Content-Type: application/problem+json"));
        assertThat(client.rest()).contains(said).doesNotContain("script", "colour");
        assertThat(stream.clients()).isZero();
    }

    private static TaggedItem titled(String title) {
        NewsItem item = NewsItem.builder().id("i").title(title).build();
        return new TaggedItem(item, "en", List.of(), List.of(), List.of(), null, List.of());
    }

    private void publish(EventReader.Read read) {
        Events.publish(stream.events(), read);
        stream.pulse().news();
    }

    private void start(StreamLimits limits) {
        stream = new EventStream(limits, new KafkaClients(Map.of()), new KafkaTopics("news."), References.NONE);
        stream.events().begin(Events.TOPICS, new long[Events.TOPICS.slots()]);
        stream.events().open();
        stream.wakeClients();
        Javalin server = StreamTester.serve(stream::serve);
        opened.add(server::stop);
        port = server.port();
    }

    private Client listen(String parameters) throws IOException {
        Client client = new Client(port, parameters, null);
        opened.add(client);
        return client;
    }
}

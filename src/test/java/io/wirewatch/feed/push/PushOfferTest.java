package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.document.FeedDocument;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushOfferTest {
    private static final URI ADDRESS = URI.create("https://news.example/feeds/all");

    @Test
    void aDocumentNamesItsHubAndItself() {
        assertThat(find("", "https://news.example/feed", "https://hub.example/"))
                .contains(new PushOffer("https://hub.example/", "https://news.example/feed"));
    }

    @Test
    void headersComeBeforeTheDocument() {
        String header = "<https://h.example/>; rel=hub, <../f>; rel=\"self alternate\"";
        assertThat(find(header, "https://news.example/feed", "https://hub.example/"))
                .contains(new PushOffer("https://h.example/", "https://news.example/f"));
    }

    @Test
    void aFeedThatDoesNotNameItselfIsKnownByItsAddress() {
        assertThat(find("", null, "https://hub.example/"))
                .contains(new PushOffer("https://hub.example/", ADDRESS.toString()));
    }

    @Test
    void withoutAHubThereIsNoOffer() {
        assertThat(find("<https://news.example/>; rel=self", "https://news.example/feed"))
                .isEmpty();
        assertThat(find("", null, "mailto:hub@example.org", "", "https://hub.example/" + "a".repeat(3000)))
                .isEmpty();
        assertThat(find("", null, "https://ann:secret@hub.example/")).isEmpty();
    }

    @Test
    void theFirstHubThatIsOneIsTaken() {
        assertThat(find("", null, "file:///etc", "/hub")).map(PushOffer::hub).contains("https://news.example/hub");
    }

    private static Optional<PushOffer> find(String header, String self, String... hubs) {
        return PushOffer.find(
                ADDRESS,
                header,
                new FeedDocument(
                        "News", null, self, List.of(hubs), null, Set.of(), Set.of(), List.of(), List.of(), true));
    }
}

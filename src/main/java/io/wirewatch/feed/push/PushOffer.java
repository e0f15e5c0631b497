package io.wirewatch.feed.push;

import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebLink;
import io.wirewatch.wire.FeedState;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hub that offers to push a feed (WebSub, section 4).
 *
 * @param hub its address
 * @param topic the address that the hub knows the feed by
 */
public record PushOffer(String hub, String topic) {
    private static final int LONGEST = 2000;

    /**
     * What an answer offers: the links of its headers come before those of the document. A feed that does not name itself is known by the address that it
     * was found at. Of several hubs the first is taken.
     *
     * @param address of the answer
     * @param linkHeader value of its Link header, empty for none
     */
    public static Optional<PushOffer> find(URI address, String linkHeader, FeedDocument document) {
        List<WebLink> links = HttpValues.links(linkHeader);
        Optional<String> hub = first(address, links, "hub", document.hubs());
        List<String> self = document.self() == null ? List.of() : List.of(document.self());
        String topic = first(address, links, "self", self).orElse(address.toString());
        return hub.map(found -> new PushOffer(found, topic));
    }

    static PushOffer of(FeedState.Push kept) {
        return new PushOffer(kept.hub(), kept.topic());
    }

    private static Optional<String> first(URI address, List<WebLink> links, String relation, List<String> inDocument) {
        Stream<String> inHeader =
                links.stream().filter(link -> link.is(relation)).map(WebLink::target);
        return Stream.concat(inHeader, inDocument.stream())
                .filter(written -> !written.isBlank())
                .map(written -> HttpValues.address(address, written))
                .filter(Objects::nonNull)
                .map(URI::toString)
                .filter(found -> found.length() <= LONGEST && !found.matches("https?://[^/?]*@.*"))
                .findFirst();
    }
}

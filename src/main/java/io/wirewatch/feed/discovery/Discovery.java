package io.wirewatch.feed.discovery;

import io.wirewatch.http.WebFailure;
import java.util.List;
import java.util.Optional;

/** What came of looking for feeds at an address. */
public sealed interface Discovery {
    /**
     * There are feeds.
     *
     * @param best the one that is meant, most likely
     * @param others further ones of the page, in the order of likelihood
     * @param isPage whether a page stands at the address, and not the feed itself
     */
    record Found(FoundFeed best, List<FoundFeed> others, boolean isPage) implements Discovery {
        public Found {
            others = List.copyOf(others);
        }
    }

    /**
     * There is an answer, but neither a feed nor a page with one.
     *
     * @param reason what stands there instead
     * @param asked the addresses that were asked, that of the page first
     */
    record Nothing(String reason, List<String> asked) implements Discovery {
        public Nothing {
            asked = List.copyOf(asked);
        }
    }

    /**
     * The address could not be read.
     *
     * @param failure empty when a server answered, but refused
     * @param message for people
     */
    record NoAnswer(Optional<WebFailure> failure, String message) implements Discovery {}
}

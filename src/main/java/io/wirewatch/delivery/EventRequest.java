package io.wirewatch.delivery;

import java.util.Optional;

/**
 * What a client asks for.
 *
 * @param lastEventId where it was before; empty for a new client
 * @param recent how many of the newest events of each kind come first; empty for as many as are usual
 */
record EventRequest(EventFilter filter, Optional<String> lastEventId, Optional<Integer> recent) {
    int recent(EventKind kind) {
        return recent.orElse(kind.recent());
    }
}

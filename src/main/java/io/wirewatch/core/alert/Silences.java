package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.Optional;

/** The silences that people have asked for. */
public interface Silences {
    /** Nobody asked for any. */
    Silences NONE = (labels, moment) -> Optional.empty();

    /** The silence that holds for an alert at a moment; of several the one that ends last. */
    Optional<Silence> silencing(Labels labels, Instant moment);
}

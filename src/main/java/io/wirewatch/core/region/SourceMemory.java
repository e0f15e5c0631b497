package io.wirewatch.core.region;

/** What is remembered of sources: which places their earlier items spoke of. Who tags items in order keeps one. */
public interface SourceMemory {
    /** What is known of a source; {@link SourceProfile#EMPTY} when it is new. */
    SourceProfile profile(String source);

    void remember(String source, SourceProfile profile);
}

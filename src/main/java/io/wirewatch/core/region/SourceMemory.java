package io.wirewatch.core.region;

/** What is remembered of sources: which places their earlier items spoke of. Who tags items in order keeps one. */
public interface SourceMemory {
    /** Knows nothing, and learns nothing. */
    SourceMemory NONE = new SourceMemory() {
        @Override
        public SourceProfile profile(String source) {
            return SourceProfile.EMPTY;
        }

        @Override
        public void remember(String source, SourceProfile profile) {
            // Each item stands for itself.
        }
    };

    /** What is known of a source; {@link SourceProfile#EMPTY} when it is new. */
    SourceProfile profile(String source);

    void remember(String source, SourceProfile profile);
}

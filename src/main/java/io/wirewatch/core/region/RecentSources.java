package io.wirewatch.core.region;

import java.util.LinkedHashMap;
import java.util.Map;

/** A memory of the sources met last. Not to be shared between threads. */
public final class RecentSources implements SourceMemory {
    private static final int MOST_SOURCES = 10_000;

    private final Map<String, SourceProfile> profiles = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SourceProfile> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    @Override
    public SourceProfile profile(String source) {
        return profiles.getOrDefault(source, SourceProfile.EMPTY);
    }

    @Override
    public void remember(String source, SourceProfile profile) {
        profiles.put(source, profile);
    }
}

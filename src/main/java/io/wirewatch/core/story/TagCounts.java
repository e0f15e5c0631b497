package io.wirewatch.core.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In how many items each region or topic is tagged. Of too many, the rarest makes room. Not to be shared between threads. */
final class TagCounts {
    private static final int KEPT = Story.MAX_TAGS + Story.MAX_TAGS / 2;
    private static final Comparator<StoryTag> MOST_FIRST =
            Comparator.comparingInt((StoryTag tag) -> -tag.items()).thenComparing(StoryTag::code);

    private final Map<String, StoryTag> tags = new LinkedHashMap<>();

    void add(String code, String name) {
        StoryTag before = tags.get(code);
        if (before == null && tags.size() == KEPT) {
            tags.values().stream().max(MOST_FIRST).ifPresent(least -> tags.remove(least.code()));
        }
        tags.put(code, new StoryTag(code, name, before == null ? 1 : before.items() + 1));
    }

    List<StoryTag> most() {
        return tags.values().stream().sorted(MOST_FIRST).limit(Story.MAX_TAGS).toList();
    }

    void write(RecordWriter out) {
        out.number(tags.size());
        for (StoryTag tag : tags.values()) {
            out.string(tag.code());
            out.string(tag.name());
            out.number(tag.items());
        }
    }

    void read(RecordReader in) {
        for (int n = in.count(); n > 0; n--) {
            String code = in.string();
            tags.put(code, new StoryTag(code, in.string(), in.number()));
        }
    }
}

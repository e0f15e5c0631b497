package io.wirewatch.core.topic;

import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedText;
import java.util.List;

/** Says what a text is about, in IPTC Media Topics. Immutable, and safe to share between threads. */
public final class TopicTagger {
    /** A tagger with the topics that ship with the program. */
    public static TopicTagger standard() {
        return new TopicTagger();
    }

    /** The topics of a text, highest score first. */
    public List<TopicTag> tag(AnalyzedText text) {
        return List.of();
    }
}

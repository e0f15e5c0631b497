package io.wirewatch.config;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.region.RegionTagger;
import io.wirewatch.core.topic.InvalidTopicException;
import io.wirewatch.core.topic.Taxonomy;
import io.wirewatch.core.topic.TopicTagger;
import io.wirewatch.core.topic.WrittenTopic;
import java.util.ArrayList;
import java.util.List;

/** Makes the tagger of items from what ships with the program, from policies for regions, and from topics of users. */
public final class Taggers {
    private Taggers() {}

    /** A tagger with the regions and topics that ship with the program. */
    public static ItemTagger standard() {
        return with(List.of());
    }

    /**
     * The same, with topics of users, which add to those that ship, replace or extend them.
     *
     * @throws InvalidTopicException when they do not fit together
     */
    public static ItemTagger with(List<WrittenTopic> own) {
        return with(RegionSettings.standard(), own);
    }

    /**
     * The same, with a policy for regions.
     *
     * @throws InvalidTopicException when topics do not fit together
     * @throws InvalidSettingsException when the policy cannot be used
     */
    public static ItemTagger with(RegionSettings regions, List<WrittenTopic> own) {
        RegionTagger tagger = RegionTagger.standard(regions.policy(), regions.threshold());
        return new ItemTagger(tagger, new TopicTagger(taxonomy(own)));
    }

    /** The topics alone. */
    public static Taxonomy taxonomy(List<WrittenTopic> own) {
        List<WrittenTopic> all = new ArrayList<>(TopicFiles.standard());
        all.addAll(own);
        return Taxonomy.of(all);
    }
}

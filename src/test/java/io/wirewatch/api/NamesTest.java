package io.wirewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void everyTopicThatTrendsCountHasAName() {
        ItemTagger tagger = Taggers.standard();
        Names names = new Names(tagger::knownRegions, tagger::knownTopics);
        assertThat(names.topics()).containsEntry("20000154", "flood").containsEntry("20000148", "disaster");
        assertThat(tagger.knownTopics()).allSatisfy(topic -> assertThat(topic.broader())
                .allSatisfy(code -> assertThat(names.topics().get(code)).isNotEqualTo(code)));
        assertThat(names.allTopics())
                .contains(new NamesResource.TopicName("20000151", "natural disaster", List.of("20000148", "03000000")));
    }
}

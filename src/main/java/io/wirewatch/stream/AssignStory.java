package io.wirewatch.stream;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryAssigner;
import io.wirewatch.core.story.StoryDecision;
import io.wirewatch.core.story.StorySketch;
import io.wirewatch.core.trend.EventTime;
import io.wirewatch.core.trend.Series;
import io.wirewatch.core.trend.SeriesOfItem;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an item into its story. All items pass here one after the other, whatever partition they came by, so copies of a text always meet; each gets
 * a number that says its place in this order.
 *
 * <p>An item that cannot be put into a story, for a fault of ours, goes on without.
 */
final class AssignStory extends ContextualProcessor<String, byte[], String, Outcome> {
    private static final Logger log = LoggerFactory.getLogger(AssignStory.class);

    private final StreamParts parts;
    private StoredStories memory;
    private StoryAssigner stories;
    private Sequence sequence;
    private MatchedRules matched;

    AssignStory(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        memory = new StoredStories(context.getStateStore(Stores.STORIES), context.getStateStore(Stores.STORY_ITEMS));
        stories = new StoryAssigner(parts.stories(), memory);
        sequence = new Sequence(context.getStateStore(Stores.LANE));
        matched = new MatchedRules(context.getStateStore(Stores.MATCHED_RULES), parts.rules());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        LaneItem item = Json.read(record.value(), LaneItem.class);
        LaneItem.requireFitting(record.value(), parts);
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        Outcome outcome = item.change() == Change.WITHDRAWN
                ? withdrawn(record.key(), item, arrived)
                : assigned(record.key(), item, arrived);
        CloudEvents.sequence(outcome.tagged().headers(), sequence.next(arrived));
        CloudEvents.change(outcome.tagged().headers(), item.change().word());
        context().forward(record.withValue(outcome));
    }

    private Outcome assigned(String id, LaneItem item, Instant arrived) {
        Optional<StoryDecision> decision = assign(item, arrived);
        TaggedItem tagged =
                decision.map(found -> item.item().withStory(found.ref())).orElse(item.item());
        ProducerRecord<String, byte[]> record = parts.topics().tagged().record(id, tagged, item.event(), item.at());
        List<RuleEvent> events = matched.events(tagged, item, arrived);
        return new Outcome(
                record, stories(decision.map(StoryDecision::story), item, arrived), events, counts(item, arrived));
    }

    private Outcome withdrawn(String id, LaneItem item, Instant arrived) {
        Optional<Story> story = withdraw(id, arrived);
        ProducerRecord<String, byte[]> tombstone = parts.topics().tagged().record(id, null, item.event(), item.at());
        List<RuleEvent> events = matched.withdrawn(id, story.map(Story::id).orElse(null), arrived);
        return new Outcome(tombstone, stories(story, item, arrived), events, Map.of());
    }

    private List<ProducerRecord<String, byte[]>> stories(Optional<Story> changed, LaneItem item, Instant arrived) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(1);
        changed.ifPresent(
                story -> records.add(parts.topics().stories().record(story.id(), story, item.event(), arrived)));
        return records;
    }

    /** What was counted once is not counted again when it changes. */
    private static Map<String, SeriesCount> counts(LaneItem lane, Instant arrived) {
        if (lane.change() != Change.NEW) {
            return Map.of();
        }
        NewsItem item = lane.item().item();
        Instant published = Boolean.TRUE.equals(item.undated()) ? null : item.published();
        SeriesCount count = new SeriesCount(EventTime.of(published, arrived));
        return SeriesOfItem.of(lane.item()).stream().collect(Collectors.toMap(Series::key, series -> count));
    }

    private Optional<StoryDecision> assign(LaneItem item, Instant arrived) {
        try {
            return Optional.of(stories.assign(item.item(), StorySketch.of(item.sketch()), arrived));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(item.item().item().id(), e);
            return Optional.empty();
        }
    }

    private Optional<Story> withdraw(String id, Instant arrived) {
        try {
            return stories.withdraw(id, arrived);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(id, e);
            return Optional.empty();
        }
    }

    /** What the assigner holds beside the memory may be spoiled, so a new one takes its place. */
    private void failed(String id, RuntimeException failure) {
        log.error("item={}: could not be put into a story, goes on without", id, failure);
        parts.counts().failedLater();
        stories = new StoryAssigner(parts.stories(), memory);
    }
}

package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the index finds beside what is found by reading every story anew and counting in plain maps. */
class CandidatesTest {
    private static final int ITEMS = 1200;
    private static final StorySettings SMALL = new StorySettings(Duration.ofHours(1), 250);
    private static final int COMMON = 12;
    private static final int LEADING = 16;
    private static final int POINTS = 64;

    private final StoriesInMemory memory = new StoriesInMemory();
    private final StoryIndex index = new StoryIndex();
    private final Candidates candidates = new Candidates(index);
    private final Similarity similarity = new Similarity(StoryWeights.DEFAULT);
    private final MadeSketches sketches = new MadeSketches(3);
    private Instant now = Told.NOW;

    @Test
    void theIndexFindsWhatReadingEveryStoryFinds() {
        StoryAssigner assigner = new StoryAssigner(SMALL, memory);
        int compared = 0;
        for (int i = 0; i < ITEMS; i++) {
            MadeSketches.Made made = sketches.next();
            follow();
            if (i % 10 == 0) {
                compared += compare(made.sketch());
            }
            now = now.plusSeconds(10);
            assigner.assign(made.item(), made.sketch(), now);
        }
        assertThat(compared).isGreaterThan(ITEMS);
    }

    /** Brings the index to where the memory is: what is gone goes, the rest comes or is replaced. */
    private void follow() {
        Map<String, byte[]> live = new HashMap<>();
        memory.forEachStory(story -> live.put(story.id(), StoryState.shape(story)));
        for (String id : ids(index.slots().size())) {
            if (!live.containsKey(id)) {
                index.remove(index.slots().find(id));
            }
        }
        live.forEach((id, shape) -> {
            int slot = index.slots().find(id);
            if (slot == Slots.NONE) {
                index.add(id, shape);
            } else if (!Arrays.equals(index.slots().shape(slot), shape)) {
                index.replace(slot, shape);
            }
        });
    }

    private List<String> ids(int size) {
        return IntStream.range(0, index.slots().end())
                .mapToObj(index.slots()::id)
                .filter(id -> index.slots().find(id) != Slots.NONE)
                .distinct()
                .limit(size)
                .toList();
    }

    private int compare(StorySketch sketch) {
        Map<String, StoryShape> stories = new HashMap<>();
        memory.forEachStory(
                story -> stories.put(story.id(), StoryShape.read(ByteBuffer.wrap(StoryState.shape(story)))));
        WeighedItem item = WeighedItem.of(sketch, index.rarity());
        assertThat(found(candidates.withText(sketch.fingerprints())))
                .isEqualTo(best(texts(sketch, stories), stories, 8));
        int[] named = candidates.withNames(item);
        assertThat(found(named)).isEqualTo(best(names(item, stories), stories, 30));
        for (int slot : named) {
            StoryShape read = stories.get(index.slots().id(slot));
            assertThat(similarity.compare(item, index.terms(slot))).isEqualTo(similarity.compare(item, read));
            assertThat(index.texts(slot).stream().map(Fingerprints::size))
                    .isEqualTo(read.texts.stream().map(Fingerprints::size).toList());
        }
        return named.length;
    }

    private List<String> found(int[] slots) {
        return Arrays.stream(slots).mapToObj(index.slots()::id).toList();
    }

    private static Map<String, Integer> texts(StorySketch sketch, Map<String, StoryShape> stories) {
        Map<Integer, List<String>> having = having(stories, story -> prints(story, Fingerprints.MOST));
        Map<Integer, List<String>> led = having(stories, story -> prints(story, LEADING));
        Map<String, Integer> points = new HashMap<>();
        for (int print : hashes(sketch.fingerprints(), Fingerprints.MOST)) {
            if (having.getOrDefault(print, List.of()).size() < COMMON) {
                led.getOrDefault(print, List.of()).forEach(id -> points.merge(id, 1, Integer::sum));
            }
        }
        return points;
    }

    private Map<String, Integer> names(WeighedItem item, Map<String, StoryShape> stories) {
        Map<Integer, List<String>> having = having(stories, CandidatesTest::leading);
        Set<Integer> keys = new TreeSet<>();
        IntStream.range(0, item.names().size()).map(item.names()::key).forEach(keys::add);
        IntStream.range(0, item.tags().size())
                .map(item.tags()::key)
                .filter(CandidatesTest::isPlace)
                .forEach(keys::add);
        keys.retainAll(having.keySet());
        List<Integer> rarestFirst = new ArrayList<>(keys);
        rarestFirst.sort(
                Comparator.comparingInt((Integer key) -> having.get(key).size()).thenComparing(key -> key));
        Map<String, Integer> points = new HashMap<>();
        for (int key : rarestFirst) {
            int worth = Math.round(index.rarity().of(key) * POINTS);
            having.get(key).forEach(id -> points.merge(id, worth, Integer::sum));
        }
        return points;
    }

    private static boolean isPlace(int key) {
        return StoryTags.kind(key) == StoryTags.PLACE;
    }

    /** Telling names, and places. */
    private static Set<Integer> leading(StoryShape story) {
        Set<Integer> keys = new TreeSet<>();
        IntStream.range(0, story.names.size())
                .filter(i -> story.names.telling(i) > 0)
                .map(story.names::key)
                .forEach(keys::add);
        IntStream.range(0, story.tags.size())
                .map(story.tags::key)
                .filter(CandidatesTest::isPlace)
                .forEach(keys::add);
        return keys;
    }

    private static Map<Integer, List<String>> having(
            Map<String, StoryShape> stories, Function<StoryShape, Set<Integer>> keys) {
        Map<Integer, List<String>> having = new HashMap<>();
        stories.forEach(
                (id, story) -> keys.apply(story).forEach(key -> having.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(id)));
        return having;
    }

    private static Set<Integer> prints(StoryShape story, int most) {
        return story.texts.stream().flatMap(text -> hashes(text, most).stream()).collect(Collectors.toSet());
    }

    private static Set<Integer> hashes(Fingerprints text, int most) {
        Set<Integer> hashes = new TreeSet<>();
        IntStream.range(0, Math.min(most, text.size())).forEach(i -> hashes.add(text.hash(i)));
        return hashes;
    }

    private static List<String> best(Map<String, Integer> points, Map<String, StoryShape> stories, int most) {
        List<String> order = new ArrayList<>(points.keySet());
        order.sort(Comparator.comparingInt((String id) -> -points.get(id)).thenComparing(id -> stories.get(id).opened));
        return order.subList(0, Math.min(most, order.size()));
    }
}

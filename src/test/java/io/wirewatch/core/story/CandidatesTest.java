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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the index finds beside what is found by reading every story anew and counting in plain maps. */
class CandidatesTest {
    private static final int ITEMS = 2500;
    private static final StorySettings SMALL = new StorySettings(Duration.ofHours(1), 250);
    private static final int COMMON = 12;
    private static final int LEADING = 16;

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
        Map<String, Integer> points = new HashMap<>();
        for (int print : hashes(sketch.fingerprints(), Fingerprints.MOST)) {
            boolean common =
                    having(stories, story -> prints(story, Fingerprints.MOST).contains(print))
                                    .size()
                            >= COMMON;
            List<String> led = common
                    ? List.of()
                    : having(stories, story -> prints(story, LEADING).contains(print));
            led.forEach(id -> points.merge(id, 1, Integer::sum));
        }
        return points;
    }

    private Map<String, Integer> names(WeighedItem item, Map<String, StoryShape> stories) {
        Map<Integer, List<String>> found = new HashMap<>();
        IntStream.range(0, item.names().size()).map(item.names()::key).forEach(key -> found.put(key, List.of()));
        IntStream.range(0, item.tags().size())
                .map(item.tags()::key)
                .filter(CandidatesTest::isPlace)
                .forEach(key -> found.put(key, List.of()));
        found.replaceAll((key, none) -> having(stories, story -> leadsTo(story, key)));
        List<Integer> rarestFirst = found.keySet().stream()
                .sorted(Comparator.comparingInt((Integer key) -> found.get(key).size())
                        .thenComparing(key -> key))
                .toList();
        Map<String, Integer> points = new HashMap<>();
        int lookedAt = 0;
        for (int key : rarestFirst) {
            lookedAt += found.get(key).size();
            if (lookedAt <= 2000) {
                int worth = Math.round(index.rarity().of(key) * 64);
                found.get(key).forEach(id -> points.merge(id, worth, Integer::sum));
            }
        }
        return points;
    }

    private static boolean isPlace(int key) {
        return StoryTags.kind(key) == StoryTags.PLACE;
    }

    private static boolean leadsTo(StoryShape story, int key) {
        boolean name = IntStream.range(0, story.names.size())
                .anyMatch(i -> story.names.key(i) == key && story.names.telling(i) > 0);
        return name || IntStream.range(0, story.tags.size()).anyMatch(i -> story.tags.key(i) == key && isPlace(key));
    }

    private static List<String> having(Map<String, StoryShape> stories, Predicate<StoryShape> that) {
        return stories.entrySet().stream()
                .filter(story -> that.test(story.getValue()))
                .map(Map.Entry::getKey)
                .toList();
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

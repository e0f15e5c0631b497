package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The tables of the index beside the collections of the JDK. */
class IndexModelTest {
    private static final int STEPS = 6000;

    @Property(tries = 10)
    void postingsAreASetForEachKey(@ForAll int seed) {
        Random random = new Random(seed);
        Postings postings = new Postings();
        Map<Integer, Set<Integer>> model = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            int key = random.nextInt(random.nextBoolean() ? 20 : 4000);
            int slot = random.nextInt(60);
            Set<Integer> slots = model.computeIfAbsent(key, k -> new TreeSet<>());
            if (slots.add(slot)) {
                postings.add(key, slot);
            } else {
                slots.remove(slot);
                postings.remove(key, slot);
            }
        }
        model.forEach((key, slots) -> {
            Set<Integer> found = new TreeSet<>();
            postings.forEach(key, found::add);
            assertThat(found).isEqualTo(slots);
            assertThat(postings.count(key)).isEqualTo(slots.size());
        });
    }

    @Property(tries = 10)
    void slotsAreAMapInOrderOfTheLastChange(@ForAll int seed) {
        Random random = new Random(seed);
        Slots slots = new Slots();
        LinkedHashMap<String, byte[]> model = new LinkedHashMap<>();
        for (int i = 0; i < STEPS; i++) {
            String id = String.format(Locale.ROOT, "%032x", Hashes.spread(random.nextInt(3000)) & 0xFFFFFFFFL);
            byte[] shape = ByteBuffer.allocate(Long.BYTES).putLong(i).array();
            int slot = slots.find(id);
            assertThat(slot == Slots.NONE).isEqualTo(!model.containsKey(id));
            if (slot == Slots.NONE) {
                slots.add(id, shape);
                model.put(id, shape);
            } else if (random.nextBoolean()) {
                slots.replace(slot, shape);
                model.remove(id);
                model.put(id, shape);
            } else {
                slots.remove(slot);
                model.remove(id);
            }
        }
        List<String> order = new ArrayList<>();
        while (slots.oldest() != Slots.NONE) {
            order.add(slots.id(slots.oldest()));
            assertThat(slots.opened(slots.oldest())).isEqualTo(StoryShape.opened(slots.shape(slots.oldest())));
            assertThat(slots.shape(slots.oldest())).isSameAs(model.get(slots.id(slots.oldest())));
            slots.remove(slots.oldest());
        }
        assertThat(order).containsExactlyElementsOf(model.keySet());
    }

    @Property(tries = 10)
    void countsAreSums(@ForAll int seed) {
        Random random = new Random(seed);
        CountTable counts = new CountTable();
        Map<Integer, Integer> model = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            int key = random.nextInt(5000);
            int number = model.getOrDefault(key, 0) > 0 && random.nextBoolean() ? -1 : 1;
            model.merge(key, number, Integer::sum);
            counts.add(key, number);
        }
        model.forEach((key, count) -> assertThat(counts.count(key)).isEqualTo(count));
    }
}

package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.StoryReason.Likeness;
import io.wirewatch.core.story.StoryReason.Parts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts each item into a story, as it arrives: into that of which it has the text, else into the one that is nearest, if that is near enough,
 * else into one of its own. An item of an id that was there before stays where it is.
 *
 * <p>Three steps, each bounded. Stories with pieces of the item's text are found by fingerprints; if half of the shorter text is in the
 * longer one it is a copy, and so it is from three tenths on when the rare names agree. Texts of under {@value #SHORT} words must agree in names and
 * figures as well, since notices of one kind differ in nothing else. Then come the stories that have its rarest names and places, at most thirty,
 * and {@link Similarity} says how near each is. Names carry that decision: like events are told apart by whose and where they are.
 *
 * <p>The decision depends on nothing but the item, when it arrived, and what is in the memory, so a new assigner on the same memory goes on
 * as the old one would have. Arrival times may run backwards a little: then the latest one so far counts.
 *
 * <p>Not to be shared between threads, nor the memory between assigners.
 */
public final class StoryAssigner {
    /** Words under which a text is too short to be known by fingerprints alone. */
    static final int SHORT = 40;

    private static final double AGREEING_NAMES = 0.5;
    private static final double AGREEING_FIGURES = 0.5;
    private static final int ID_BYTES = 16;
    private static final Duration SWEEP = Duration.ofHours(1);

    private final StorySettings settings;
    private final StoryMemory memory;
    private final StoryWeights weights;
    private final Similarity similarity;
    private final StoryIndex index = new StoryIndex();
    private final Candidates candidates = new Candidates(index);
    private long sequence;
    private Instant clock = Instant.MIN;
    private Instant swept = Instant.MIN;

    /** Reads all stories of the memory. */
    public StoryAssigner(StorySettings settings, StoryMemory memory) {
        this(settings, memory, StoryWeights.DEFAULT);
    }

    StoryAssigner(StorySettings settings, StoryMemory memory, StoryWeights weights) {
        this.settings = settings;
        this.memory = memory;
        this.weights = weights;
        this.similarity = new Similarity(weights);
        rebuild();
    }

    private void rebuild() {
        List<Map.Entry<String, byte[]>> all = new ArrayList<>();
        memory.forEachStory(story -> all.add(Map.entry(story.id(), StoryState.shape(story))));
        all.sort(Comparator.comparingLong(story -> StoryShape.touched(story.getValue())));
        for (Map.Entry<String, byte[]> story : all) {
            byte[] shape = story.getValue();
            index.add(story.getKey(), shape);
            sequence = StoryShape.touched(shape);
            clock = Instant.ofEpochMilli(StoryShape.arrived(shape));
        }
    }

    /** Number of stories that are remembered. */
    public int stories() {
        return index.slots().size();
    }

    /**
     * Assigns an item.
     *
     * @param item with an id
     * @param sketch made of the same item
     */
    public StoryDecision assign(TaggedItem item, StorySketch sketch, Instant arrived) {
        pass(arrived);
        String itemId = item.item().id();
        Optional<StoryItem> before = known(itemId);
        if (before.isPresent() && !before.get().withdrawn()) {
            return update(item, before.get());
        }
        WeighedItem weighed = WeighedItem.of(sketch, index.rarity());
        long event = event(item.item()).toEpochMilli();
        Choice choice = choose(weighed, event);
        return choice.slot() == Slots.NONE ? open(item, weighed, event, choice) : join(item, weighed, event, choice);
    }

    /** Takes an item out of its story, whose other items stay together; nothing when it is in none. */
    public Optional<Story> withdraw(String itemId, Instant arrived) {
        pass(arrived);
        Optional<StoryItem> before = known(itemId).filter(item -> !item.withdrawn());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        StoryState state = state(before.get().story());
        state.tally().withdraw(before.get());
        memory.putItem(itemId, before.get().withdraw(clock));
        return Optional.of(keep(state));
    }

    /** What is remembered of an item of a story that is live. */
    private Optional<StoryItem> known(String itemId) {
        return memory.item(itemId)
                .filter(item -> !item.arrived().isBefore(clock.minus(settings.window())))
                .filter(item -> index.slots().find(item.story()) != Slots.NONE);
    }

    private StoryDecision update(TaggedItem item, StoryItem before) {
        StoryState state = state(before.story());
        state.tally().update(item.item());
        memory.putItem(item.item().id(), before.at(clock));
        return decision(keep(state), false, new StoryReason.Update());
    }

    private StoryDecision open(TaggedItem item, WeighedItem weighed, long event, Choice choice) {
        StoryShape shape = new StoryShape();
        shape.opened = sequence + 1;
        shape.first = event;
        shape.last = event;
        StoryState state = new StoryState(newId(item.item().id()), shape, StoryTally.of(item));
        return count(item, weighed, state, choice);
    }

    private StoryDecision join(TaggedItem item, WeighedItem weighed, long event, Choice choice) {
        StoryState state = state(index.slots().id(choice.slot()));
        state.shape().time(event);
        return count(item, weighed, state, choice);
    }

    private StoryDecision count(TaggedItem item, WeighedItem weighed, StoryState state, Choice choice) {
        boolean copy = choice.copy();
        boolean independent = state.tally().add(item, copy);
        if (copy) {
            state.shape().addCopy(weighed.sketch().fingerprints());
        } else {
            state.shape().add(weighed);
        }
        int source = StoryTally.source(item.item());
        memory.putItem(item.item().id(), new StoryItem(state.id(), clock, source, copy, independent, false));
        return decision(keep(state), choice.slot() == Slots.NONE, choice.reason());
    }

    private static StoryDecision decision(Story story, boolean opened, StoryReason reason) {
        StoryRef ref = new StoryRef(story.id(), story.size(), story.sources(), story.lead());
        return new StoryDecision(story, ref, opened, reason);
    }

    private StoryState state(String id) {
        StoryRecord stored = memory.story(id)
                .orElseThrow(() -> new IllegalStateException("story " + id + " is live, but not in the memory"));
        return StoryState.of(stored);
    }

    /** Puts a changed story back, as the newest. */
    private Story keep(StoryState state) {
        state.shape().touched = ++sequence;
        state.shape().arrived = clock.toEpochMilli();
        StoryRecord stored = state.stored();
        memory.put(stored);
        int slot = index.slots().find(state.id());
        byte[] shape = StoryState.shape(stored);
        if (slot == Slots.NONE) {
            index.add(state.id(), shape);
        } else {
            index.replace(slot, shape);
        }
        while (index.slots().size() > settings.maxStories()) {
            forget(index.slots().oldest());
        }
        return state.story();
    }

    /** Time goes on: stories that got nothing for too long are forgotten. */
    private void pass(Instant arrived) {
        Instant now = arrived.truncatedTo(ChronoUnit.MILLIS);
        if (!now.isAfter(clock)) {
            return;
        }
        clock = now;
        Instant edge = clock.minus(settings.window());
        for (int slot = index.slots().oldest();
                slot != Slots.NONE && StoryShape.arrived(index.slots().shape(slot)) < edge.toEpochMilli();
                slot = index.slots().oldest()) {
            forget(slot);
        }
        if (swept.plus(SWEEP).isBefore(clock)) {
            swept = clock;
            memory.forgetItems(edge);
        }
    }

    private void forget(int slot) {
        memory.remove(index.slots().id(slot));
        index.remove(slot);
    }

    /** When the item says it was published, if that can be, else when it arrived. */
    private Instant event(NewsItem item) {
        Instant published = Boolean.TRUE.equals(item.undated()) ? null : item.published();
        return published == null || published.isAfter(clock) ? clock : published;
    }

    /** A story for an item, or none, and why. */
    private record Choice(int slot, boolean copy, StoryReason reason) {}

    private Choice choose(WeighedItem item, long event) {
        Choice copied = copied(item);
        return copied != null ? copied : nearest(item, event);
    }

    private Choice copied(WeighedItem item) {
        Choice best = null;
        double most = 0;
        for (int slot : candidates.withText(item.sketch().fingerprints())) {
            double contained = contained(item, index.texts(slot));
            if (contained < weights.likelyCopy() || contained <= most) {
                continue;
            }
            StoryShape story = index.terms(slot);
            if (isCopy(item, story, contained)) {
                most = contained;
                best = new Choice(slot, true, new StoryReason.NearCopy(contained, Similarity.common(item, story)));
            }
        }
        return best;
    }

    private double contained(WeighedItem item, List<Fingerprints> texts) {
        double most = 0;
        for (Fingerprints text : texts) {
            most = Math.max(most, Containment.of(item.sketch().fingerprints(), text, index::isCommon));
        }
        return most;
    }

    private boolean isCopy(WeighedItem item, StoryShape story, double contained) {
        boolean names = Agreement.of(item.names(), story.names) >= AGREEING_NAMES;
        if (item.sketch().words() < SHORT) {
            return names && Agreement.of(item.numbers(), story.numbers) >= AGREEING_FIGURES;
        }
        return names || contained >= weights.copy();
    }

    private Choice nearest(WeighedItem item, long event) {
        int best = Slots.NONE;
        Parts parts = null;
        double ahead = Double.NEGATIVE_INFINITY;
        double needed = weights.needed();
        int[] slots = candidates.withNames(item);
        index.touch(slots);
        for (int slot : slots) {
            StoryShape story = index.terms(slot);
            Parts compared = similarity.compare(item, story);
            double over = compared.sum() - similarity.needed(story, event);
            if (over > ahead || (over == ahead && story.opened < index.slots().opened(best))) {
                ahead = over;
                best = slot;
                parts = compared;
                needed = similarity.needed(story, event);
            }
        }
        if (best == Slots.NONE) {
            return new Choice(Slots.NONE, false, new StoryReason.Opened(null, null));
        }
        Likeness likeness = new Likeness(parts.sum(), needed, parts, Similarity.common(item, index.terms(best)));
        return ahead >= 0
                ? new Choice(best, false, new StoryReason.SameEvent(likeness))
                : new Choice(
                        Slots.NONE, false, new StoryReason.Opened(index.slots().id(best), likeness));
    }

    /**
     * The id of a story that an item opens. If the item was withdrawn from the story that it opened before, its id is taken: the hash is taken
     * again.
     */
    private String newId(String itemId) {
        String id = hash("story\0" + itemId);
        while (index.slots().find(id) != Slots.NONE) {
            id = hash(id);
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.wirewatch.bench;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.hyperscan;
import com.gliwka.hyperscan.jni.match_event_handler;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * Hyperscan in block mode over all literals of all rules, then the rules over what was found. Tuned as its users would: its interface for
 * pure literals, each literal once however many rules have it; text in lower case with one space around each word, so that whole words
 * need no regular expression; a rule is looked at only when its rarest literal was found. The binding's own list of match objects is passed by.
 *
 * <p>For one thread.
 */
final class HyperscanEngine implements Engine, Clause.Found {
    private final List<String> ids = new ArrayList<>();
    private final Clause[] clauses;
    private final int[][] anchored;
    private final int[] seen;
    private final int[] triedAt;
    private final Hits hits = new Hits();
    private final WordBytes words = new WordBytes();
    private final BytePointer buffer = new BytePointer(1 << 22);
    private final hs_database_t database;
    private final hs_scratch_t scratch;
    private int text;

    HyperscanEngine(List<Rule> rules, Map<String, Integer> frequencies) {
        Map<String, Integer> literals = new LinkedHashMap<>();
        clauses = new Clause[rules.size()];
        for (int i = 0; i < clauses.length; i++) {
            ids.add(rules.get(i).id());
            clauses[i] = Clause.of(
                    RuleParser.parse(rules.get(i).query()),
                    literal -> literals.computeIfAbsent(literal, unused -> literals.size()));
        }
        anchored = anchor(frequenciesOf(literals, frequencies));
        seen = new int[literals.size()];
        triedAt = new int[clauses.length];
        database = compile(List.copyOf(literals.keySet()));
        scratch = scratch();
    }

    /** A phrase is as rare as its rarest word; of a prefix we know nothing. */
    private static int[] frequenciesOf(Map<String, Integer> literals, Map<String, Integer> frequencies) {
        int[] known = new int[literals.size()];
        literals.forEach((literal, id) -> known[id] = literal.endsWith(" ")
                ? Arrays.stream(literal.trim().split(" "))
                        .mapToInt(word -> frequencies.getOrDefault(word, 0))
                        .min()
                        .orElseThrow()
                : Integer.MAX_VALUE / 2);
        return known;
    }

    private int[][] anchor(int[] frequencies) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < frequencies.length; i++) {
            lists.add(new ArrayList<>(0));
        }
        for (int rule = 0; rule < clauses.length; rule++) {
            for (int literal : clauses[rule].anchors(id -> frequencies[id])) {
                lists.get(literal).add(rule);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static hs_database_t compile(List<String> literals) {
        int count = literals.size();
        try (PointerPointer<BytePointer> expressions = new PointerPointer<>(count);
                IntPointer flags = new IntPointer(count);
                IntPointer numbers = new IntPointer(count);
                SizeTPointer lengths = new SizeTPointer(count);
                PointerPointer<hs_database_t> made = new PointerPointer<>(1);
                PointerPointer<hs_compile_error_t> error = new PointerPointer<>(1)) {
            List<BytePointer> kept = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                byte[] bytes = literals.get(i).getBytes(StandardCharsets.UTF_8);
                kept.add(new BytePointer(bytes));
                expressions.put(i, kept.get(i));
                flags.put(i, 0);
                numbers.put(i, i);
                lengths.put(i, bytes.length);
            }
            int status = hyperscan.hs_compile_lit_multi(
                    expressions, flags, numbers, lengths, count, hyperscan.HS_MODE_BLOCK, null, made, error);
            requireSuccess(status);
            kept.forEach(Pointer::close);
            return new hs_database_t(made.get(0));
        }
    }

    private hs_scratch_t scratch() {
        try (PointerPointer<hs_scratch_t> made = new PointerPointer<>(1)) {
            made.put(0, null);
            requireSuccess(hyperscan.hs_alloc_scratch(database, made));
            return new hs_scratch_t(made.get(0));
        }
    }

    private static void requireSuccess(int status) {
        if (status != 0) {
            throw new IllegalStateException("Hyperscan says " + status);
        }
    }

    @Override
    public int count(NewsItem item) {
        int[] count = {0};
        match(item, rule -> count[0]++);
        return count[0];
    }

    @Override
    public Set<String> ids(NewsItem item) {
        Set<String> matching = new HashSet<>();
        match(item, rule -> matching.add(ids.get(rule)));
        return matching;
    }

    private void match(NewsItem item, IntConsumer sink) {
        scan(item);
        for (int i = 0; i < hits.count; i++) {
            int literal = hits.literals[i];
            if (seen[literal] != text) {
                seen[literal] = text;
            }
        }
        for (int i = 0; i < hits.count; i++) {
            for (int rule : anchored[hits.literals[i]]) {
                if (triedAt[rule] != text) {
                    triedAt[rule] = text;
                    if (clauses[rule].holds(this)) {
                        sink.accept(rule);
                    }
                }
            }
        }
    }

    private void scan(NewsItem item) {
        text++;
        words.begin();
        if (item.title() != null) {
            words.add(item.title());
        }
        if (item.body() != null) {
            words.add(item.body());
        }
        hits.count = 0;
        buffer.position(0).put(words.bytes(), 0, words.length());
        requireSuccess(hyperscan.hs_scan(database, buffer, words.length(), 0, scratch, hits, null));
    }

    @Override
    public boolean has(int literal) {
        return seen[literal] == text;
    }

    @Override
    public boolean near(int left, int right, int distance) {
        for (int i = 0; i < hits.count; i++) {
            if (hits.literals[i] == left) {
                int at = words.wordsBefore(hits.ends[i]);
                for (int j = 0; j < hits.count; j++) {
                    if (hits.literals[j] == right && Math.abs(words.wordsBefore(hits.ends[j]) - at) <= distance) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        requireSuccess(hyperscan.hs_free_scratch(scratch));
        requireSuccess(hyperscan.hs_free_database(database));
        buffer.close();
    }

    /** Notes each literal that is found, and where it ends. */
    private static final class Hits extends match_event_handler {
        private int[] literals = new int[1024];
        private int[] ends = new int[1024];
        private int count;

        @Override
        public int call(int id, long from, long to, int flags, Pointer context) {
            if (count == literals.length) {
                literals = Arrays.copyOf(literals, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            literals[count] = id;
            ends[count++] = (int) to;
            return 0;
        }
    }
}

package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.Query;
import java.util.List;

/**
 * The rules themselves, numbered from 0 in the order in which they came: each a record of bytes (the length of the query as code and this code, then id, severity,
 * version, policy, name and the query as written) and two numbers, where the record is and when the rule ceased to hold.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was.
 */
final class RuleRecords {
    private static final int RECORD = 0;
    private static final int ENDED = 1;
    private static final int CELLS = 2;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final Vocabulary vocabulary;
    private final BytePages records = new BytePages();
    private final IntPages cells = new IntPages();
    private final Bytes buffer = new Bytes(256);
    private final QueryWriter writer;
    private int size;
    private long textBytes;

    RuleRecords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.writer = new QueryWriter(vocabulary, buffer);
    }

    int size() {
        return size;
    }

    /** Adds a rule, and gives its number. */
    int add(RuleRef rule, RulePolicy policy, Query query) {
        buffer.clear();
        writer.write(query);
        buffer.lengthBefore(0);
        buffer.string(rule.id());
        buffer.number(SEVERITIES.indexOf(rule.severity()));
        buffer.number(rule.version());
        PolicyCode.write(policy, buffer);
        int withoutText = buffer.length();
        buffer.string(rule.name().equals(rule.id()) ? "" : rule.name());
        buffer.string(rule.query());
        textBytes += buffer.length() - withoutText;
        int record = records.append(buffer.buffer(), buffer.length());
        int cell = cells.reserve(CELLS);
        cells.page(cell)[IntPages.offset(cell) + RECORD] = record;
        return size++;
    }

    /** Notes that from a version on a rule holds no more. */
    void end(int rule, int version) {
        cells.page(rule * CELLS)[IntPages.offset(rule * CELLS) + ENDED] = version;
    }

    String id(int rule) {
        return view().id(rule);
    }

    long bytes() {
        return records.bytes() + cells.bytes();
    }

    /** The part of it that holds names, and queries as written. */
    long textBytes() {
        return textBytes;
    }

    View view() {
        return new View(vocabulary.view(), records.view(), cells.view(), size);
    }

    /** The rules as they stood at one moment. Safe to share between threads. */
    record View(Vocabulary.View vocabulary, BytePages.View records, IntPages.View cells, int size) {
        /** Whether a rule holds at a version of the index. */
        boolean holds(int rule, int version) {
            if (rule >= size) {
                return false; // added since
            }
            int ended = cells.page(rule * CELLS)[IntPages.offset(rule * CELLS) + ENDED];
            return ended == 0 || ended > version;
        }

        /** Where the record is; its query comes first, after its length. */
        int address(int rule) {
            return cells.page(rule * CELLS)[IntPages.offset(rule * CELLS) + RECORD];
        }

        Stored read(int rule) {
            ByteCursor in = cursor(rule);
            int unused = in.number();
            Query query = new QueryReader(vocabulary, in).read();
            String id = in.string();
            Severity severity = SEVERITIES.get(in.number());
            int number = in.number();
            RulePolicy policy = PolicyCode.read(in);
            String name = in.string();
            RuleRef ref = new RuleRef(id, name.isEmpty() ? id : name, number, severity, in.string());
            return new Stored(ref, policy, query);
        }

        String id(int rule) {
            ByteCursor in = cursor(rule);
            int length = in.number();
            in.skipTo(in.offset() + length);
            return in.string();
        }

        private ByteCursor cursor(int rule) {
            ByteCursor in = new ByteCursor();
            int address = address(rule);
            in.moveTo(records.page(address), BytePages.offset(address));
            return in;
        }
    }

    /** A rule as it was put. */
    record Stored(RuleRef rule, RulePolicy policy, Query query) {}
}

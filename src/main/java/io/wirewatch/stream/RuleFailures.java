package io.wirewatch.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports rules whose evaluation fails: each failure is counted, the first of each rule is logged. Safe to share between threads. */
final class RuleFailures {
    private static final Logger log = LoggerFactory.getLogger(RuleFailures.class);

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final StreamCounts counts;

    RuleFailures(StreamCounts counts) {
        this.counts = counts;
    }

    void report(String rule, String item, RuntimeException failure) {
        counts.ruleFailed(rule);
        if (logged.add(rule)) {
            log.error(
                    "rule={} item={}: evaluation failed; later failures of this rule are only counted",
                    rule,
                    item,
                    failure);
        }
    }
}

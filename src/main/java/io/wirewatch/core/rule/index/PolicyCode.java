package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.QuietHours;
import io.wirewatch.core.news.RulePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rule's policy as bytes: one for a rule that says nothing about its alerts, else each part in turn, texts as they are written in rules. */
final class PolicyCode {
    private static final int DEFAULT = 0;
    private static final int OWN = 1;
    private static final int STORY = 0;
    private static final int ITEM = 1;

    private PolicyCode() {}

    static void write(RulePolicy policy, Bytes to) {
        if (policy.equals(RulePolicy.DEFAULT)) {
            to.number(DEFAULT);
            return;
        }
        to.number(OWN);
        to.string(policy.when().written());
        to.number(policy.per() == RulePolicy.Per.STORY ? STORY : ITEM);
        to.string(policy.throttle() == null ? "" : policy.throttle().toString());
        to.string(policy.quiet() == null ? "" : policy.quiet().written());
        write(policy.unless(), to);
        to.number(policy.labels().size());
        new TreeMap<>(policy.labels()).forEach((name, value) -> {
            to.string(name);
            to.string(value);
        });
        write(policy.receivers(), to);
    }

    private static void write(List<String> strings, Bytes to) {
        to.number(strings.size());
        strings.forEach(to::string);
    }

    static RulePolicy read(ByteCursor from) {
        if (from.number() == DEFAULT) {
            return RulePolicy.DEFAULT;
        }
        Condition when = Condition.parse(from.string());
        RulePolicy.Per per = from.number() == STORY ? RulePolicy.Per.STORY : RulePolicy.Per.ITEM;
        String throttle = from.string();
        String quiet = from.string();
        return new RulePolicy(
                when,
                per,
                throttle.isEmpty() ? null : Duration.parse(throttle),
                quiet.isEmpty() ? null : QuietHours.parse(quiet),
                strings(from),
                labels(from),
                strings(from));
    }

    private static List<String> strings(ByteCursor from) {
        List<String> strings = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            strings.add(from.string());
        }
        return strings;
    }

    private static Map<String, String> labels(ByteCursor from) {
        Map<String, String> labels = new HashMap<>();
        for (int left = from.number(); left > 0; left--) {
            String name = from.string();
            labels.put(name, from.string());
        }
        return labels;
    }
}

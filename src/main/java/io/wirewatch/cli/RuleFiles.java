package io.wirewatch.cli;

import io.wirewatch.config.RuleFile;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules files as commands take them: read, checked, and every fault told with its place. */
final class RuleFiles {
    private RuleFiles() {}

    /**
     * The rules of some files, all of them sound.
     *
     * @throws FailedCommandException when any rule is refused; what is wrong has been told by then
     */
    static List<Rule> sound(Console console, List<Path> files) {
        List<Rule> rules = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        int refused = 0;
        for (Path file : files) {
            RuleFile read = read(file);
            read.problems().forEach(console::tell);
            refused += read.problems().size();
            for (Rule rule : read.rules()) {
                refused += isSound(console, file, rule) ? 0 : 1;
                if (earlier.contains(rule.id())) {
                    console.tell(file + ": rule " + rule.id() + " stands in another of the files too");
                    refused++;
                }
            }
            read.rules().forEach(rule -> earlier.add(rule.id()));
            rules.addAll(read.rules());
        }
        if (refused > 0) {
            throw new FailedCommandException(refused + (refused == 1 ? " fault" : " faults") + " in the rules", null);
        }
        return rules;
    }

    static RuleFile read(Path file) {
        try {
            return RuleFile.read(file);
        } catch (IOException e) {
            throw new FailedCommandException(file + " cannot be read: " + e.getMessage(), null);
        }
    }

    /** Says which parts of a rule have no effect yet, lest somebody relies on them. */
    private static void tellWhatHasNoEffect(Console console, Path file, Rule rule) {
        List<String> idle = new ArrayList<>();
        if (!rule.when().equals("each")) {
            idle.add("when: " + rule.when());
        }
        if (rule.throttle() != null) {
            idle.add("throttle");
        }
        if (!rule.receivers().isEmpty()) {
            idle.add("notify");
        }
        if (!idle.isEmpty()) {
            console.tell(Terminal.safe(file + ": rule " + rule.id() + ": kept, but without effect in this version: "
                    + String.join(", ", idle)));
        }
    }

    /** Whether a rule's query can be parsed; if not, says why. */
    static boolean isSound(Console console, Path file, Rule rule) {
        tellWhatHasNoEffect(console, file, rule);
        try {
            RuleParser.parse(rule.query());
            return true;
        } catch (InvalidQueryException e) {
            QueryNote.error(file, rule, e).print(console);
            return false;
        }
    }
}

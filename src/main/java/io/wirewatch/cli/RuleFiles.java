package io.wirewatch.cli;

import io.wirewatch.config.RuleFile;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        int refused = 0;
        for (Path file : files) {
            RuleFile read = read(file);
            read.problems().forEach(console::tell);
            refused += read.problems().size();
            for (Rule rule : read.rules()) {
                refused += isSound(console, file, rule) ? 0 : 1;
            }
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

    /** Whether a rule's query can be parsed; if not, says why. */
    static boolean isSound(Console console, Path file, Rule rule) {
        try {
            RuleParser.parse(rule.query());
            return true;
        } catch (InvalidQueryException e) {
            QueryNote.error(file, rule, e).print(console);
            return false;
        }
    }
}

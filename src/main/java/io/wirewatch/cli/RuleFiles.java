package io.wirewatch.cli;

import io.wirewatch.config.RuleFile;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.edit.RuleRemarks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules and word lists as commands take them, from files or settings: read, checked together, and every fault told with its place.
 * Not to be shared between threads.
 */
final class RuleFiles {
    private final Console console;
    private final List<Located> read = new ArrayList<>();
    private int faults;

    private RuleFiles(Console console) {
        this.console = console;
    }

    /** A rule, and the file that it stands in. */
    record Located(Path file, Rule rule) {}

    /** Reads files; what is no rule has been told when this returns. */
    static RuleFiles read(Console console, List<Path> files) {
        RuleFiles all = new RuleFiles(console);
        files.forEach(all::read);
        return all;
    }

    /** @param place where they come from, for what is told about them */
    static RuleFiles of(Console console, Path place, List<Rule> rules) {
        RuleFiles all = new RuleFiles(console);
        all.add(place, rules);
        return all;
    }

    /**
     * The rules of some files, all of them sound.
     *
     * @throws FailedCommandException when any rule is refused; what is wrong has been told by then
     */
    static List<Rule> sound(Console console, List<Path> files) {
        RuleFiles all = read(console, files);
        return all.sound(new RuleSet(all.rules()));
    }

    private void read(Path file) {
        RuleFile content = parsed(file);
        content.problems().forEach(console::tell);
        faults += content.problems().size();
        add(file, content.rules());
    }

    private static RuleFile parsed(Path file) {
        try {
            return RuleFile.read(file);
        } catch (IOException e) {
            throw new FailedCommandException(file + " cannot be read: " + e.getMessage(), null);
        }
    }

    private void add(Path file, List<Rule> rules) {
        Map<String, Path> earlier = new HashMap<>();
        read.forEach(one -> earlier.put(one.rule().id(), one.file()));
        for (Rule rule : rules) {
            if (earlier.containsKey(rule.id())) {
                console.tell(file + ": " + RuleNames.of(rule) + " stands in another of the files too");
                faults++;
            }
            read.add(new Located(file, rule));
        }
    }

    List<Located> located() {
        return List.copyOf(read);
    }

    List<Rule> rules() {
        return read.stream().map(Located::rule).toList();
    }

    /** How many there were so far. */
    int faults() {
        return faults;
    }

    /**
     * The rules, all of them sound.
     *
     * @param set these rules, and what else they may refer to
     * @throws FailedCommandException when any rule is refused; what is wrong has been told by then
     */
    List<Rule> sound(RuleSet set) {
        read.forEach(rule -> isSound(rule, set));
        requireNoFaults();
        return rules();
    }

    private void requireNoFaults() {
        if (faults > 0) {
            throw new FailedCommandException(Words.count(faults, "fault") + " in the rules", null);
        }
    }

    /** Whether a rule's query is one; if not, says why. */
    boolean isSound(Located located, RuleSet set) {
        tellWhatHasNoEffect(located, set);
        Optional<InvalidQueryException> refusal = set.refusal(located.rule());
        refusal.ifPresent(reason -> {
            QueryNote.error(located.file(), located.rule(), reason).print(console);
            faults++;
        });
        return refusal.isEmpty();
    }

    /**
     * The same rules, also sound together with what is saved already, so that nothing saved is broken by a change of what it refers to.
     *
     * @throws FailedCommandException when not; what is wrong has been told by then
     */
    List<Rule> soundBeside(Collection<Rule> saved) {
        RuleSet after = together(saved, rules());
        Progress progress = Progress.of(console, "rules checked");
        read.forEach(rule -> {
            isSound(rule, after);
            progress.step();
        });
        tellWhatWouldBreak(new RuleSet(saved), after);
        requireNoFaults();
        return rules();
    }

    /** What is saved and what is to be, which counts where both have an id. */
    static RuleSet together(Collection<Rule> saved, List<Rule> added) {
        return RuleChecker.together(saved, added);
    }

    private void tellWhatWouldBreak(RuleSet before, RuleSet after) {
        for (RuleChecker.Broken broken : RuleChecker.broken(before, after, rules())) {
            console.tell(RuleNames.of(broken.rule()) + ", which is saved, would be refused: "
                    + Terminal.safe(broken.reason().getMessage()));
            faults++;
        }
    }

    /** Says which parts of a rule have no effect, lest somebody relies on them. */
    private void tellWhatHasNoEffect(Located located, RuleSet set) {
        RuleRemarks.of(located.rule(), set)
                .forEach(finding -> remark(located, finding.field() + ": " + finding.message()));
    }

    private void remark(Located located, String remark) {
        console.tell(Terminal.safe(located.file() + ": " + RuleNames.of(located.rule()) + ": " + remark));
    }
}

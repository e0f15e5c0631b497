package io.wirewatch.cli;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.edit.StaleException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Saves rules and word lists that have been checked, and says what became of them. */
final class RuleSaver {
    private RuleSaver() {}

    /** What became of the rules. */
    record Saved(String count, RuleEditor.Tally tally) {
        @Override
        public String toString() {
            return count + ": " + tally.added() + " new, " + tally.changed() + " changed, " + tally.unchanged()
                    + " as before";
        }
    }

    static Saved save(KafkaConnection kafka, List<Rule> rules) throws InterruptedException {
        return save(kafka, rules, null);
    }

    /** @param seen what was saved when the rules were checked, by id; null when that does not matter */
    static Saved save(KafkaConnection kafka, List<Rule> rules, Map<String, Rule> seen) throws InterruptedException {
        try (Waiting waiting = kafka.waiting();
                RuleEditor editor = editor(kafka)) {
            return new Saved(RuleNames.count(rules), editor.saveAll(rules, seen == null ? editor.present() : seen));
        } catch (StaleException e) {
            throw new FailedCommandException(
                    "nothing was saved: " + Terminal.safe(e.getMessage()),
                    "Somebody else saves rules too. Do the same again.");
        }
    }

    /** One for rules that have been checked already. */
    static RuleEditor editor(KafkaConnection kafka) {
        RuleChecker unused = new RuleChecker(
                () -> {
                    throw new IllegalStateException("the rules have been checked");
                },
                Set.of());
        return new RuleEditor(kafka.clients(), kafka.topics(), unused);
    }
}

package io.wirewatch.view;

import io.wirewatch.core.rule.Rule;
import java.util.List;
import java.util.Optional;

/** The rules and word lists as they were last written, sound or not. Safe to share between threads. */
public final class RuleView {
    RuleView() {}

    public Optional<Rule> rule(String id) {
        return Optional.empty();
    }

    /** All of them, by id. */
    public List<Rule> list() {
        return List.of();
    }

    /** Every sound version of a rule, newest first; of a removed one too. */
    public List<Rule> versions(String id) {
        return List.of();
    }
}

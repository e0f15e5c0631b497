package io.wirewatch.view;

import io.wirewatch.core.rule.Rule;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules and word lists as they were last written, sound or not. Safe to share between threads. */
public final class RuleView implements AutoCloseable {
    private static final String BEFORE_VERSION = "@";

    private final TopicTable<Rule> rules;
    private final TopicTable<Rule> versions;

    private RuleView(TopicTable<Rule> rules, TopicTable<Rule> versions) {
        this.rules = rules;
        this.versions = versions;
    }

    static RuleView follow(ViewSources sources) {
        return new RuleView(
                TopicTable.follow("rules", sources.topics().rules(), Rule.class, sources),
                TopicTable.follow("rule-versions", sources.topics().ruleVersions(), Rule.class, sources));
    }

    public Optional<Rule> rule(String id) {
        return rules.get(id);
    }

    /** All of them, by id. */
    public List<Rule> list() {
        return rules.all();
    }

    /** Every sound version of a rule, newest first; of a removed one too. */
    public List<Rule> versions(String id) {
        return versions.startingWith(id + BEFORE_VERSION).stream()
                .filter(rule -> rule.id().equals(id))
                .sorted(Comparator.comparing(Rule::version).reversed())
                .toList();
    }

    /** As {@link TopicTable#awaitTaken}. */
    boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return rules.awaitTaken(partition, offset, limit);
    }

    List<ViewProgress> progress() {
        return List.of(rules.progress(), versions.progress());
    }

    @Override
    public void close() {
        rules.close();
        versions.close();
    }
}

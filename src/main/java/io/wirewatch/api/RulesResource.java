package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.view.RuleView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rules and word lists, with all their versions. */
final class RulesResource {
    static final String SECTION = "Rules";

    private final RuleView rules;

    /** A rule as it is given. */
    record Entry(Rule rule) {}

    RulesResource(RuleView rules) {
        this.rules = rules;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/rules",
                                "listRules",
                                SECTION,
                                "All rules and word lists, by id; ids of lists begin with `@`.")
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("RuleEntry", "A page of them."))
                        .by(call -> Lists.page(call, rules.list(), Rule::id, Entry::new)),
                Operation.get("/rules/{id}", "getRule", SECTION, "A rule.")
                        .giving(200, Answer.of("RuleEntry", "The rule; its version is in ETag."))
                        .by(this::get),
                Operation.get(
                                "/rules/{id}/versions",
                                "listRuleVersions",
                                SECTION,
                                "The rule as it is, and every sound version of it, newest first; of a removed one too.")
                        .giving(200, Answer.list("Rule", "All of them on one page."))
                        .by(this::versions));
    }

    private Reply get(Call call) {
        Rule rule = rules.rule(call.path("id")).orElseThrow(() -> ProblemException.notFound("such rule"));
        return Reply.ok(new Entry(rule)).withVersion(Versions.of(rule));
    }

    private Reply versions(Call call) {
        List<Rule> versions = new ArrayList<>(rules.versions(call.path("id")));
        rules.rule(call.path("id")).filter(rule -> !isAmong(versions, rule)).ifPresent(rule -> versions.add(0, rule));
        if (versions.isEmpty()) {
            throw ProblemException.notFound("such rule, and never was");
        }
        return Lists.page(versions, null);
    }

    /** Versions are noted by the stream, a moment after a rule is in force. */
    private static boolean isAmong(List<Rule> versions, Rule rule) {
        return versions.stream().anyMatch(version -> Objects.equals(version.version(), rule.version()));
    }
}

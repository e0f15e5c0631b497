package io.wirewatch.api;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.news.EmptyItemException;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.edit.Checked;
import io.wirewatch.edit.Finding;
import io.wirewatch.edit.RefusedException;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.edit.RuleTrialer;
import io.wirewatch.edit.Trial;
import io.wirewatch.view.FoundItem;
import io.wirewatch.view.ItemView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writing rules: looking at a draft, trying it on an item, saving and removing. */
final class RuleChanges {
    private final RuleEditor editor;
    private final RuleTrialer trialer;
    private final ItemView items;
    private final Changes changes;

    /** A draft to be looked at. */
    record Question(Map<String, Object> rule) {}

    /** A draft to be tried. */
    record TrialQuestion(Map<String, Object> rule, String itemId, NewsItem item) {}

    RuleChanges(RuleEditor editor, RuleTrialer trialer, ItemView items, Changes changes) {
        this.editor = editor;
        this.trialer = trialer;
        this.items = items;
        this.changes = changes;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                                HandlerType.PUT,
                                "/rules/{id}",
                                "putRule",
                                RulesResource.SECTION,
                                "Saves a rule. It is answered when the rule is in force.")
                        .taking(Changes.conditions())
                        .sending("RuleDraft")
                        .giving(
                                200,
                                Answer.of(
                                        "RuleEntry",
                                        "The rule with its new version; the one before when nothing has changed."))
                        .giving(202, Answer.of("RuleEntry", "It is saved, but not in force yet."))
                        .by(this::put),
                Operation.of(
                                HandlerType.DELETE,
                                "/rules/{id}",
                                "deleteRule",
                                RulesResource.SECTION,
                                "Removes a rule to which no other refers. Its versions stay.")
                        .taking(Conditions.IF_MATCH)
                        .giving(204, Answer.empty("It is no longer in force."))
                        .giving(202, Answer.empty("It is removed, but still in force for a moment."))
                        .by(this::delete),
                Operation.of(
                                HandlerType.POST,
                                "/rules/check",
                                "checkRule",
                                RulesResource.SECTION,
                                "Says what is wrong with a draft, or doubtful; nothing is saved.")
                        .sending("RuleQuestion")
                        .giving(200, Answer.of("RuleCheck", "What was found, however bad the draft is."))
                        .by(this::check),
                Operation.of(
                                HandlerType.POST,
                                "/rules/try",
                                "tryRule",
                                RulesResource.SECTION,
                                "Tries a draft on an item and says why it matches, or why not.")
                        .sending("TrialQuestion")
                        .giving(200, Answer.of("TrialAnswer", "What came of it."))
                        .by(this::tryOut));
    }

    private Reply put(Call call) throws InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(call.object());
        String id = call.path("id");
        return Changes.make(() -> {
            if (!Objects.equals(body.getOrDefault("id", id), id)) {
                throw new ProblemException(ProblemKind.REFUSED, "The rule has another id than the address.");
            }
            body.put("id", id);
            RuleEditor.Saved saved = editor.save(RuleBody.read(body), Changes.expected(call, Versions::of));
            Reply reply = Reply.ok(entry(saved.rule(), saved.checked().lints())).withVersion(Versions.of(saved.rule()));
            return changes.confirmed(saved.written(), reply);
        });
    }

    private static Map<String, Object> entry(Rule rule, List<Finding> lints) {
        return Lists.object("rule", rule, "lints", lints.isEmpty() ? null : lints);
    }

    private Reply delete(Call call) throws InterruptedException {
        return Changes.make(() ->
                changes.confirmed(editor.remove(call.path("id"), Changes.expected(call, Versions::of)), Reply.empty()));
    }

    private Reply check(Call call) {
        Checked checked;
        try {
            checked = editor.check(RuleBody.read(call.body(Question.class).rule()));
        } catch (RefusedException e) {
            checked = e.checked();
        }
        return Reply.ok(Lists.object("errors", checked.errors(), "lints", checked.lints()));
    }

    private Reply tryOut(Call call) throws InterruptedException {
        TrialQuestion question = call.body(TrialQuestion.class);
        return Changes.make(() -> Reply.ok(run(RuleBody.read(question.rule()), item(question))));
    }

    private Trial run(Rule draft, NewsItem item) {
        try {
            return trialer.run(draft, editor.present().values(), item);
        } catch (EmptyItemException e) {
            throw new ProblemException(ProblemKind.REFUSED, "Nothing is left of the item once it is cleaned.");
        }
    }

    private NewsItem item(TrialQuestion question) {
        if ((question.item() == null) == (question.itemId() == null)) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "Give either itemId, or an item with a title or a body.");
        }
        return question.item() != null
                ? question.item()
                : items.item(question.itemId())
                        .map(FoundItem::tagged)
                        .orElseThrow(() -> ProblemException.notFound("such item"))
                        .item();
    }
}

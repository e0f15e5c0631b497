package io.wirewatch.cli;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.rule.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/** Shows an explanation as an indented tree: what holds and by which words, what does not and how near it was. */
final class ExplanationPrinter {
    private static final int MOST_PIECES = 3;
    private static final int LONGEST_CLAUSE = 100;
    private static final String STEP = "  ";

    private final Console console;

    ExplanationPrinter(Console console) {
        this.console = console;
    }

    /** The whole tree, and where it does not hold, the clauses that decided. */
    void print(Explanation explanation) {
        print(explanation, STEP.repeat(2));
        List<Explanation> decisive = explanation.decisive();
        boolean saysMore = decisive.size() > 1 || !decisive.contains(explanation);
        if (!decisive.isEmpty() && saysMore) {
            String clauses = decisive.stream().map(ExplanationPrinter::clause).collect(Collectors.joining("; "));
            console.line(STEP.repeat(2) + "it would match if these held: " + clauses);
        }
    }

    private void print(Explanation node, String indent) {
        console.line(indent + line(node));
        boolean group = node.needed() != null;
        for (Explanation part : node.parts()) {
            boolean beside = group && node.holds() && !part.holds();
            if (!beside) {
                print(part, indent + STEP);
            }
        }
        if (node.partsLeftOut() != null && !(group && node.holds())) {
            console.line(indent + STEP + "… and " + node.partsLeftOut() + " more");
        }
    }

    /** A clause in one line, with what was found of it. */
    String line(Explanation node) {
        String mark = node.holds() ? console.colored("✓", "32") : console.colored("✗", "31");
        String sentence =
                node.finding() == null ? "" : Terminal.safe(node.finding().sentence());
        String pieces =
                node.evidence().stream().limit(MOST_PIECES).map(this::piece).collect(Collectors.joining(", "));
        int more = node.evidence().size() - MOST_PIECES;
        String told = List.of(sentence, more > 0 ? pieces + " and " + more + " more" : pieces).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        return mark + " " + clause(node) + (told.isEmpty() ? "" : "   " + told);
    }

    private String piece(ClauseEvidence evidence) {
        return console.bold(Terminal.safe(evidence.text())) + " (" + Words.lower(evidence.field()) + " "
                + evidence.start() + "-" + evidence.end() + ")";
    }

    private static String clause(Explanation node) {
        String clause = Terminal.safe(node.clause());
        int end = clause.offsetByCodePoints(0, Math.min(LONGEST_CLAUSE, clause.codePointCount(0, clause.length())));
        return end == clause.length() ? clause : clause.substring(0, end) + "…";
    }
}

package io.wirewatch.core.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remarks on how the parts of a query go together: what can never hold, what never decides, what cancels out. Not to be shared between threads. */
final class ClauseLint {
    private static final int MAX_REMARKS = 100;
    private static final Set<String> COMMON_WORDS = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "with", "by", "from", "is", "are", "was", "it",
            "this", "that", "as", "has");

    private final Remarks remarks;
    private final Implication implication = new Implication();
    private int made;

    private ClauseLint(Remarks remarks) {
        this.remarks = remarks;
    }

    static void remark(Query query, Remarks remarks) {
        new ClauseLint(remarks).visit(query);
    }

    private void add(Query place, String message, String hint) {
        if (++made <= MAX_REMARKS) {
            remarks.add(message, remarks.placeOf(place), hint);
        }
    }

    /** Does not look into references: they are remarked on where they are defined. */
    private void visit(Query query) {
        if (query instanceof Query.And and) {
            onAll(and.parts());
            and.parts().forEach(this::visit);
        } else if (query instanceof Query.Or or) {
            onAny(or.parts());
            or.parts().forEach(this::visit);
        } else if (query instanceof Query.Not not) {
            onNot(not);
            visit(not.part());
        } else if (query instanceof Query.InTitle title) {
            visit(title.part());
        } else if (query instanceof Query.SomeOf some) {
            onSomeOf(some);
            some.parts().forEach(this::visit);
        } else if (query instanceof Query.AtLeast atLeast) {
            onAtLeast(atLeast);
        } else if (query instanceof Query.Near near) {
            onNear(near);
        } else if (query instanceof Query.Score score) {
            ScoreLint.of(score).forEach(problem -> add(score, problem.message(), problem.hint()));
        } else if (query instanceof Query.Phrase phrase) {
            onWord(phrase);
        }
    }

    private void onAll(List<Query> parts) {
        onRepeats(parts);
        for (Query part : parts) {
            parts.stream().filter(other -> !other.equals(part)).forEach(other -> onNeeded(part, other));
        }
    }

    private void onNeeded(Query part, Query other) {
        if (other instanceof Query.Not not) {
            onExcluded(part, not);
        } else if (implication.holds(other, part)) {
            add(
                    part,
                    "this decides nothing, since " + shown(other) + " holds only where it does: " + shown(part),
                    "take it out");
        }
    }

    private void onExcluded(Query part, Query.Not not) {
        String excluded = " is excluded by " + shown(not) + ", so ";
        if (implication.holds(part, not.part())) {
            add(part, shown(part) + excluded + "this can never hold", "take one of them out");
        } else if (part instanceof Query.Or or) {
            or.parts().stream()
                    .filter(one -> implication.holds(one, not.part()))
                    .forEach(one -> add(
                            one, shown(one) + excluded + "this alternative can never hold", "take one of them out"));
        }
    }

    private void onAny(List<Query> parts) {
        onRepeats(parts);
        for (Query part : parts) {
            for (Query other : parts) {
                if (other != part && !other.equals(part) && implication.holds(part, other)) {
                    add(
                            part,
                            "this decides nothing, since " + shown(other) + " finds all of it: " + shown(part),
                            "take one of them out");
                    break;
                }
            }
        }
    }

    private void onRepeats(List<Query> parts) {
        Set<Query> seen = new HashSet<>();
        parts.stream()
                .filter(part -> !seen.add(part))
                .forEach(part -> add(part, "this stands here twice: " + shown(part), "take one of them out"));
    }

    private void onNot(Query.Not not) {
        if (not.part() instanceof Query.Not) {
            add(not, "two negations cancel each other out", "take both out");
        } else if (not.part() instanceof Query.And and && and.parts().stream().anyMatch(Query.Not.class::isInstance)) {
            add(
                    not,
                    "a negation within a negation lets through what the inner one names",
                    "say what must be there instead");
        }
    }

    private void onSomeOf(Query.SomeOf some) {
        onRepeats(some.parts());
        if (some.count() == 1) {
            add(some, "at least one of several is what OR says", "write OR between them");
        } else if (some.count() == some.parts().size()) {
            add(some, "all of several is what AND says", "write AND between them, or a smaller number");
        }
    }

    private void onAtLeast(Query.AtLeast atLeast) {
        if (atLeast.count() == 1) {
            add(
                    atLeast,
                    "at least one occurrence is what the part itself asks for",
                    "take ATLEAST/1 out, or raise the number");
        }
    }

    private void onNear(Query.Near near) {
        if (implication.holds(near.left(), near.right()) || implication.holds(near.right(), near.left())) {
            add(
                    near,
                    "one word cannot be both sides of NEAR or ADJ: this needs two occurrences",
                    "if one is enough, leave the other side out");
        }
    }

    private void onWord(Query.Phrase phrase) {
        if (phrase.words().size() == 1
                && COMMON_WORDS.contains(phrase.words().get(0).pattern())) {
            add(phrase, "nearly every English text has this word: " + phrase, "put it in a phrase, or leave it out");
        }
    }

    private static String shown(Query query) {
        return Lexeme.clipped(query.toString());
    }
}

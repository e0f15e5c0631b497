package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Notices words that stand side by side without an operator, and remarks on each run of them once. Not to be shared between threads. */
final class BareWords {
    private final Remarks remarks;
    private final List<Lexeme> run = new ArrayList<>();

    BareWords(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * The next part of an AND.
     *
     * @param first its first lexeme
     * @param last its last one
     * @param spelledOut whether an AND stands before it
     */
    void add(Lexeme first, Lexeme last, boolean spelledOut) {
        boolean bare = first.equals(last) && WordRemarks.isBareWord(first);
        if (spelledOut || !bare) {
            end();
        }
        if (bare) {
            run.add(first);
        }
    }

    /** No more parts come. */
    void end() {
        if (run.size() > 1 && remarks.areWanted()) {
            String words = shown(" ");
            remarks.add(
                    run.size() == 2
                            ? "two words side by side mean both, anywhere in the text: " + words
                            : "words side by side mean all of them, anywhere in the text: " + words,
                    run.get(0).start(),
                    "\"" + words + "\" for the phrase, or " + shown(" AND "));
        }
        run.clear();
    }

    private String shown(String between) {
        return Lexeme.clipped(run.stream().map(Lexeme::shown).collect(Collectors.joining(between)));
    }
}

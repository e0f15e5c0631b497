package io.wirewatch.edit;

import java.util.List;

/**
 * What was found about a draft.
 *
 * @param errors why it is refused; empty for one that can be saved
 * @param lints what is legal, but perhaps not meant
 */
public record Checked(List<Finding> errors, List<Finding> lints) {
    public Checked {
        errors = List.copyOf(errors);
        lints = List.copyOf(lints);
    }

    static Checked error(String field, String message, String hint) {
        return new Checked(List.of(Finding.of(field, message, hint)), List.of());
    }

    public boolean isSound() {
        return errors.isEmpty();
    }

    /** @throws RefusedException when it is not sound */
    Checked require() {
        if (!isSound()) {
            throw new RefusedException(this);
        }
        return this;
    }
}

package io.wirewatch.edit;

import io.wirewatch.core.rule.Rule;
import java.util.function.Predicate;

/**
 * What an editor expects to stand under an id, as conditions on what does; they are given null where nothing stands there. Whoever needs another condition writes a
 * predicate.
 */
public final class Expected {
    private Expected() {}

    /** Whatever there is, or nothing. */
    public static <V> Predicate<V> anything() {
        return present -> true;
    }

    /** Nothing: what is saved must be new. */
    public static <V> Predicate<V> nothing() {
        return present -> present == null;
    }

    /** Something. */
    public static <V> Predicate<V> something() {
        return present -> present != null;
    }

    /** This, unchanged. */
    public static <V> Predicate<V> same(V seen) {
        return seen == null ? nothing() : seen::equals;
    }

    /** The rule in this version. */
    public static Predicate<Rule> version(int number) {
        return present -> present != null && present.version() == number;
    }
}

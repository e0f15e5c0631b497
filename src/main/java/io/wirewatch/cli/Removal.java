package io.wirewatch.cli;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tells what became of entries that were to be removed. */
final class Removal {
    private Removal() {}

    /**
     * @param name what an entry is called in what is told, by its id
     * @param removed those that were there
     * @return how many of the ids were not there
     */
    static int tell(Console console, UnaryOperator<String> name, List<String> ids, Collection<String> removed) {
        ids.forEach(id ->
                console.tell(removed.contains(id) ? "removed " + name.apply(id) : "there is no " + name.apply(id)));
        return (int) ids.stream().filter(id -> !removed.contains(id)).count();
    }
}

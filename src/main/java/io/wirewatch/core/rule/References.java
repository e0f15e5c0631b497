package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a query may refer to: the queries of other rules ({@code rule:id}) and of word lists ({@code @name}), as they were written. */
public interface References {
    /** Nothing can be referred to. */
    References NONE = of(Map.of());

    /** The query of the rule with this id, whether or not that rule is enabled. */
    Optional<String> rule(String id);

    /** The query of a list: its words with OR between. The name comes without the {@code @}. */
    Optional<String> list(String name);

    /** Ids of rules, and of lists with the {@code @}, to guess from what somebody meant to write. May be empty. */
    default Collection<String> names() {
        return List.of();
    }

    /**
     * References into a set of rules and lists.
     *
     * @param byId by id; a list's id begins with {@code @}. Read when asked, so the map may change between two queries
     */
    static References of(Map<String, Rule> byId) {
        return new References() {
            @Override
            public Optional<String> rule(String id) {
                return Optional.ofNullable(byId.get(id)).map(Rule::query);
            }

            @Override
            public Optional<String> list(String name) {
                return rule(Rule.LIST_SIGN + name);
            }

            @Override
            public Collection<String> names() {
                return new ArrayList<>(byId.keySet());
            }
        };
    }
}

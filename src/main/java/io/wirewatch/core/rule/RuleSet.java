package io.wirewatch.core.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rules and word lists that may refer to each other. Each is parsed with the others in view; a broken one breaks those that refer to it, and no
 * other.
 *
 * <p>Parsing waits until somebody asks. Not to be shared between threads.
 */
public final class RuleSet {
    private final Map<String, Rule> byId;
    private final Expansions expansions;
    private final References references;
    private Map<String, List<String>> referred;

    /** @param rules of two with the same id the later one counts */
    public RuleSet(Collection<Rule> rules) {
        this.byId = rules.stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule, (former, later) -> later, LinkedHashMap::new));
        this.references = References.of(byId);
        this.expansions = new Expansions(references);
    }

    public Collection<Rule> rules() {
        return List.copyOf(byId.values());
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public References references() {
        return references;
    }

    /**
     * The query of a rule or list of this set.
     *
     * @throws InvalidQueryException when it is none, or refers to what is none, to what is not here, or to itself
     */
    public Query query(Rule rule) {
        return query(rule, Remarks.unwanted());
    }

    private Query query(Rule rule, Remarks remarks) {
        return RuleParser.parse(rule, expansions, remarks);
    }

    /** What is doubtful about a rule or list of this set, where there are no groupings of regions but those of ICU. */
    public List<Lint> lint(Rule rule) {
        return lint(rule, Set.of());
    }

    /**
     * What is doubtful about a rule or list of this set, in the order of the places; the list is the caller's own.
     *
     * @param groupings codes of the groupings of regions that items can carry
     */
    public List<Lint> lint(Rule rule, Set<String> groupings) {
        Remarks remarks = Remarks.wanted();
        Query query = query(rule, remarks);
        return RuleLint.complete(query, remarks, groupings);
    }

    /** Why a rule or list is refused, if it is. */
    public Optional<InvalidQueryException> refusal(Rule rule) {
        try {
            Query unused = query(rule);
            return Optional.empty();
        } catch (InvalidQueryException e) {
            return Optional.of(e);
        }
    }

    /** Every rule and list that is refused, with the reason, by id. */
    public Map<String, InvalidQueryException> refused() {
        Map<String, InvalidQueryException> refused = new TreeMap<>();
        for (Rule rule : byId.values()) {
            refusal(rule).ifPresent(reason -> refused.put(rule.id(), reason));
        }
        return refused;
    }

    /** The ids of the rules and lists that refer to any of these directly, or by way of others. */
    public Set<String> dependents(Collection<String> ids) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            for (String id : referrers(open.pop())) {
                if (found.add(id)) {
                    open.push(id);
                }
            }
        }
        return found;
    }

    /** The ids of the rules and lists that refer to this one directly. */
    public List<String> referrers(String id) {
        if (referred == null) {
            referred = new HashMap<>();
            byId.values().forEach(this::noteReferences);
        }
        return referred.getOrDefault(id, List.of());
    }

    private void noteReferences(Rule rule) {
        if (!mayRefer(rule.query())) {
            return;
        }
        try {
            for (String id : RuleParser.references(rule.query())) {
                referred.computeIfAbsent(id, unused -> new ArrayList<>()).add(rule.id());
            }
        } catch (InvalidQueryException e) {
            // What is no query refers to nothing; it is told as refused.
        }
    }

    /** Spares most rules of a large set the parsing. */
    private static boolean mayRefer(String query) {
        return query.contains(Rule.LIST_SIGN) || query.toLowerCase(Locale.ROOT).contains(QueryPrinter.RULE + ":");
    }
}

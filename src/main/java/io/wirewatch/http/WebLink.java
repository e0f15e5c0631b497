package io.wirewatch.http;

import java.util.Set;

/**
 * A link in a Link header (RFC 8288).
 *
 * @param target as written; relative to the address of the answer
 * @param relations lower case; empty when it names none
 */
public record WebLink(String target, Set<String> relations) {
    public WebLink {
        relations = Set.copyOf(relations);
    }

    public boolean is(String relation) {
        return relations.contains(relation);
    }
}

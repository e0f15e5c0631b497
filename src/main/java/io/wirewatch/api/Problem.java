package io.wirewatch.api;

import java.util.List;

/**
 * What a request is answered with that cannot be served (RFC 9457).
 *
 * @param type address that names the kind of problem
 * @param title the same for people
 * @param detail what is wrong this time
 * @param errors where, when it is about particular places
 */
public record Problem(String type, String title, int status, String detail, List<Place> errors) {
    /**
     * One thing that is wrong.
     *
     * @param parameter name of the parameter; null when it is in the body
     * @param pointer place in the body (JSON Pointer, RFC 6901); null when it is in a parameter
     * @param start first character within that text, from 0; null when all of it is meant
     * @param end the one after the last
     * @param hint what would be right; null for nothing to say
     */
    public record Place(String parameter, String pointer, Integer start, Integer end, String message, String hint) {
        static Place parameter(String name, String message) {
            return new Place(name, null, null, null, message, null);
        }

        static Place body(String pointer, String message) {
            return new Place(null, pointer, null, null, message, null);
        }
    }

    static Problem of(ProblemKind kind, String detail, List<Place> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, errors);
    }
}

package io.wirewatch.api;

import java.util.Optional;

/**
 * Which version a change is meant for (RFC 9110, section 13.1): {@code If-Match: "3"} for the one that was read, {@code If-None-Match: *} for none,
 * which is to say that the thing is new. One of them must be said, so that nobody overwrites what he has not seen.
 */
final class Conditions {
    static final Parameter IF_MATCH =
            Parameter.header("If-Match", "The ETag of the version that is to be replaced or removed.");
    static final Parameter IF_NONE_MATCH =
            Parameter.header("If-None-Match", "`*` when it is to be new, and nothing may be replaced.");

    private Conditions() {}

    static String tag(String version) {
        return '"' + version + '"';
    }

    /**
     * The version that the request expects to find; nothing when it expects none.
     *
     * @throws ProblemException when it does not say, or not in this form
     */
    static Optional<String> expected(Call call) {
        String match = call.header("If-Match");
        if (match != null) {
            return Optional.of(unquoted(match));
        }
        if ("*".equals(call.header("If-None-Match"))) {
            return Optional.empty();
        }
        throw new ProblemException(
                ProblemKind.CONDITION_REQUIRED,
                "Send If-Match with the ETag that you have read, or If-None-Match: * for something new.");
    }

    private static String unquoted(String tag) {
        if (tag.length() < 2 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            throw ProblemException.parameter(
                    "If-Match", "must be one entity tag in quotes, as the ETag header gave it");
        }
        return tag.substring(1, tag.length() - 1);
    }

    /** Refuses a change that is meant for another version than there is. */
    static void require(Optional<String> expected, Optional<String> present) {
        if (!expected.equals(present)) {
            String now =
                    present.map(version -> "its ETag is now " + tag(version)).orElse("it is not there");
            throw new ProblemException(ProblemKind.STALE, "What the request is meant for has changed: " + now + ".");
        }
    }
}

package io.wirewatch.api;

/** What can be wrong with a request, or with us. Each has an address of its own, which names it for programs. */
public enum ProblemKind {
    INVALID_PARAMETER(400, "invalid-parameter", "A parameter is not what it should be"),
    INVALID_BODY(400, "invalid-body", "The body is not what it should be"),
    FOREIGN_ORIGIN(403, "foreign-origin", "Other sites may not change anything here"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "That cannot be done here"),
    CONFLICT(409, "conflict", "Something else stands in the way"),
    STALE(412, "stale", "It has changed since it was read"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_TYPE(415, "unsupported-type", "The body must be application/json"),
    REFUSED(422, "refused", "It is refused"),
    CONDITION_REQUIRED(428, "condition-required", "Say which version is meant"),
    INTERNAL(500, "internal", "Something went wrong here"),
    NO_FONTS(501, "no-fonts", "This machine cannot paint words"),
    UNAVAILABLE(503, "unavailable", "Kafka does not answer, or not in time");

    /** What the addresses begin with. */
    static final String PLACE = "/api/v1/problems/";

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    int status() {
        return status;
    }

    String type() {
        return PLACE + slug;
    }

    String title() {
        return title;
    }
}

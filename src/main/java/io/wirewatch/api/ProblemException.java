package io.wirewatch.api;

import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(ProblemKind kind, String detail, List<Problem.Place> errors) {
        super(detail);
        this.problem = Problem.of(kind, detail, errors);
    }

    ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** About one parameter. */
    static ProblemException parameter(String name, String message) {
        return new ProblemException(
                ProblemKind.INVALID_PARAMETER, name + ": " + message, List.of(Problem.Place.parameter(name, message)));
    }

    static ProblemException notFound(String what) {
        return new ProblemException(ProblemKind.NOT_FOUND, "There is no " + what + ".");
    }

    Problem problem() {
        return problem;
    }
}

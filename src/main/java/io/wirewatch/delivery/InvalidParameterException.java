package io.wirewatch.delivery;

import io.wirewatch.core.rule.InvalidQueryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request for events asks for what there is not. */
final class InvalidParameterException extends RuntimeException {
    private final String parameter;
    private final Integer start;
    private final String hint;

    private InvalidParameterException(String parameter, String message, Integer start, String hint) {
        super(message);
        this.parameter = parameter;
        this.start = start;
        this.hint = hint;
    }

    static InvalidParameterException of(String parameter, String message, String hint) {
        return new InvalidParameterException(parameter, message, null, hint);
    }

    /** @param start where in the parameter the query is wrong; null when its places are not those of the parameter */
    static InvalidParameterException of(String parameter, InvalidQueryException wrong, Integer start) {
        return new InvalidParameterException(parameter, wrong.getMessage(), start, wrong.hint());
    }

    /** As problem (RFC 9457), in the form of all others under {@code /api/v1}. */
    Map<String, Object> problem() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("parameter", parameter);
        place.put("start", start);
        place.put("message", getMessage());
        place.put("hint", hint);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/api/v1/problems/invalid-parameter");
        problem.put("title", "A parameter is not what it should be");
        problem.put("status", 400);
        problem.put("detail", parameter + ": " + getMessage());
        problem.put("errors", List.of(place));
        return problem;
    }
}

package io.wirewatch.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Collectors;

/** JSON that cannot be read as the record it should be. */
public final class UnreadableJsonException extends RuntimeException {
    private final String place;

    UnreadableJsonException(String message, String place, Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    static UnreadableJsonException of(JsonProcessingException e) {
        return new UnreadableJsonException(reason(e), place(e), e);
    }

    /** Where in the document: a JSON Pointer (RFC 6901), or line and column when it is no JSON at all. */
    public String place() {
        return place;
    }

    /** Whether it is JSON, and of the right shape, but says what the record does not allow. */
    public boolean isRefusedByRecord() {
        return getCause() instanceof ValueInstantiationException;
    }

    private static String reason(JsonProcessingException e) {
        boolean refusedByRecord = e.getCause() instanceof IllegalArgumentException;
        // Names of Java classes say nothing to whoever wrote the JSON.
        return refusedByRecord
                ? e.getCause().getMessage()
                : e.getOriginalMessage().replaceAll("`?\\b(?:[a-z]\\w*\\.)+([A-Z]\\w*)`?", "$1");
    }

    private static String place(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
        }
        return e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + " column "
                        + e.getLocation().getColumnNr();
    }
}

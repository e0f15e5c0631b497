package io.wirewatch.api;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * One thing that can be asked of the API: how it is reached, what it takes and gives, and who answers. Routes and the OpenAPI document both come from it.
 *
 * @param path below {@code /api/v1}, with parameters in braces
 * @param id short name, such as {@code listItems}
 * @param section heading it stands under
 * @param summary a sentence
 * @param body name of the schema of what is sent; null for nothing
 * @param answers status → what is given
 * @param handler null when another part of the program answers, and this only describes it
 */
record Operation(
        HandlerType method,
        String path,
        String id,
        String section,
        String summary,
        List<Parameter> parameters,
        String body,
        Map<Integer, Answer> answers,
        Handler handler) {

    /** Answers a call. */
    interface Handler {
        Reply handle(Call call) throws InterruptedException, TimeoutException;
    }

    /**
     * What is given with a status.
     *
     * @param schema name of its schema; null where it is not JSON
     * @param contentType null for no content at all
     * @param isList whether it is one page of a list of these
     */
    record Answer(String meaning, String schema, String contentType, boolean isList) {
        static Answer of(String schema, String meaning) {
            return new Answer(meaning, schema, Reply.JSON, false);
        }

        static Answer list(String schema, String meaning) {
            return new Answer(meaning, schema, Reply.JSON, true);
        }

        static Answer file(String contentType, String meaning) {
            return new Answer(meaning, null, contentType, false);
        }

        static Answer empty(String meaning) {
            return new Answer(meaning, null, null, false);
        }
    }

    static Operation get(String path, String id, String section, String summary) {
        return of(HandlerType.GET, path, id, section, summary);
    }

    static Operation of(HandlerType method, String path, String id, String section, String summary) {
        return new Operation(method, path, id, section, summary, inPath(path), null, Map.of(), null);
    }

    private static List<Parameter> inPath(String path) {
        return path.contains("{id}") ? List.of(Parameter.inPath("id", "Its id, percent-encoded.")) : List.of();
    }

    Operation taking(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new Operation(method, path, id, section, summary, List.copyOf(all), body, answers, handler);
    }

    Operation taking(Parameter... more) {
        return taking(List.of(more));
    }

    Operation sending(String schema) {
        return new Operation(method, path, id, section, summary, parameters, schema, answers, handler);
    }

    Operation giving(int status, Answer answer) {
        Map<Integer, Answer> all = new TreeMap<>(answers);
        all.put(status, answer);
        return new Operation(method, path, id, section, summary, parameters, body, all, handler);
    }

    Operation by(Handler answering) {
        return new Operation(method, path, id, section, summary, parameters, body, answers, answering);
    }

    boolean isAnsweredHere() {
        return handler != null;
    }

    /** Whether it changes something. */
    boolean isChange() {
        return !method.equals(HandlerType.GET);
    }
}

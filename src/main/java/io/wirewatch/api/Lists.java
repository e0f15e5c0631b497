package io.wirewatch.api;

import io.wirewatch.view.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists that are given page by page: {@code {"data": […], "next": "…"}}. */
final class Lists {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static final Parameter LIMIT = Parameter.number("limit", "How many at most, 1 to 200; 50 unless set.");
    static final Parameter CURSOR =
            Parameter.text("cursor", "`next` of the page before; what came since then does not shift the pages.");

    /** What every list takes. */
    static final List<Parameter> PAGING = List.of(LIMIT, CURSOR);

    private Lists() {}

    static int limit(Call call) {
        return call.number(LIMIT.name(), 1, MOST, USUAL);
    }

    static String cursor(Call call) {
        return call.text(CURSOR.name()).orElse(null);
    }

    /** @param next null at the end */
    static Reply page(List<?> data, String next) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("data", data);
        if (next != null) {
            page.put("next", next);
        }
        return Reply.ok(page);
    }

    /**
     * One page of a list that is held in memory; its cursor is the key of the last one given.
     *
     * @param all sorted by their keys
     */
    static <T> Reply page(Call call, List<T> all, Function<T, String> key, Function<T, ?> shown) {
        String cursor = cursor(call);
        List<T> rest = cursor == null
                ? all
                : all.stream()
                        .filter(one -> key.apply(one).compareTo(cursor) > 0)
                        .toList();
        List<T> page = rest.subList(0, Math.min(rest.size(), limit(call)));
        String next = page.size() < rest.size() ? key.apply(page.get(page.size() - 1)) : null;
        return page(page.stream().map(shown).toList(), next);
    }

    /**
     * A part of a list, from a view.
     *
     * @param list takes the cursor
     */
    static <T> Slice<T> slice(Call call, Function<String, Slice<T>> list) {
        String cursor = cursor(call);
        try {
            return list.apply(cursor);
        } catch (IllegalArgumentException e) {
            if (cursor == null) {
                throw e;
            }
            throw ProblemException.parameter(CURSOR.name(), e.getMessage());
        }
    }

    /** An object whose lists stand there though they are empty. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }

    /** The schema of a page of such things. */
    static Map<String, Object> schema(Object element) {
        return Map.of(
                "type",
                "object",
                "required",
                List.of("data"),
                "properties",
                Map.of(
                        "data", Map.of("type", "array", "items", element),
                        "next",
                                Map.of(
                                        "type",
                                        "string",
                                        "description",
                                        "cursor of the next page; absent on the last")));
    }
}

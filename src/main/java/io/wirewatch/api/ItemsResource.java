package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.view.FoundItem;
import io.wirewatch.view.ItemView;
import io.wirewatch.view.Slice;
import java.time.Instant;
import java.util.List;

/** The items that are kept, and search among them. */
final class ItemsResource {
    private static final String SECTION = "Items";

    private final ItemView items;
    private final Filters filters;

    /** An item as it is given. */
    record Shown(TaggedItem tagged, Instant arrived, List<ClauseEvidence> evidence) {
        static Shown of(FoundItem found) {
            return new Shown(found.tagged(), found.arrived(), found.evidence());
        }

        /** Without the body, and what points into it. */
        static Shown brief(FoundItem found) {
            List<ClauseEvidence> above = found.evidence().stream()
                    .filter(piece -> piece.field() != Field.BODY)
                    .toList();
            return new Shown(Brief.of(found.tagged()), found.arrived(), above);
        }
    }

    ItemsResource(ItemView items, Filters filters) {
        this.items = items;
        this.filters = filters;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/items",
                                "listItems",
                                SECTION,
                                "Items that are kept, newest first; with `query`, those that it finds, with the evidence.")
                        .taking(Filters.ITEMS)
                        .taking(Lists.PAGING)
                        .taking(Parameter.flag(
                                "brief", "`true` for items without their body; evidence in it is left out."))
                        .giving(
                                200,
                                Answer.list(
                                        "FoundItem",
                                        "A page of them. It may be short, even empty, and `next` be there: then looking for more took too long."))
                        .by(this::list),
                Operation.get("/items/{id}", "getItem", SECTION, "An item as it is now.")
                        .giving(200, Answer.of("FoundItem", "The item."))
                        .by(this::get));
    }

    private Reply list(Call call) {
        Slice<FoundItem> slice =
                Lists.slice(call, cursor -> items.search(filters.news(call), cursor, Lists.limit(call)));
        boolean brief = call.flag("brief");
        return Lists.page(
                slice.entries().stream()
                        .map(found -> brief ? Shown.brief(found) : Shown.of(found))
                        .toList(),
                slice.next());
    }

    private Reply get(Call call) {
        return items.item(call.path("id"))
                .map(found -> Reply.ok(Shown.of(found)))
                .orElseThrow(() ->
                        ProblemException.notFound("such item: it is unknown, was withdrawn, or is older than 30 days"));
    }
}

package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.view.FoundStory;
import io.wirewatch.view.ItemView;
import io.wirewatch.view.NewsFilter;
import io.wirewatch.view.Slice;
import io.wirewatch.view.StoryView;
import java.util.List;
import java.util.Set;

/** Stories: the live wire, without its copies. */
final class StoriesResource {
    private static final String SECTION = "Stories";
    private static final int MOST_ITEMS = 200;

    private final StoryView stories;
    private final ItemView items;
    private final Filters filters;

    /** A story with its lead. */
    record Led(Story story, TaggedItem lead) {
        static Led of(FoundStory found) {
            return new Led(found.story(), found.lead() == null ? null : Brief.of(found.lead()));
        }
    }

    StoriesResource(StoryView stories, ItemView items, Filters filters) {
        this.stories = stories;
        this.items = items;
        this.filters = filters;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/stories",
                                "listStories",
                                SECTION,
                                "Stories with an item for which the filters hold, each with the item that leads it, without its body.")
                        .taking(Filters.NEWS)
                        .taking(Parameter.choice(
                                "sort",
                                "`latest`: newest item first, as is usual; `size`: most items first.",
                                Filters.names(StoryView.Sort.values())))
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("FoundStory", "A page of them."))
                        .by(this::list),
                Operation.get("/stories/{id}", "getStory", SECTION, "A story with its newest 200 items.")
                        .giving(200, Answer.of("StoryDetails", "The story."))
                        .by(this::get));
    }

    private Reply list(Call call) {
        StoryView.Sort sort = call.choice("sort", StoryView.Sort.class).orElse(StoryView.Sort.LATEST);
        Slice<FoundStory> slice =
                Lists.slice(call, cursor -> stories.list(filters.news(call), sort, cursor, Lists.limit(call)));
        return Lists.page(slice.entries().stream().map(Led::of).toList(), slice.next());
    }

    private Reply get(Call call) {
        Story story = stories.story(call.path("id"))
                .orElseThrow(() -> ProblemException.notFound("such story: it is unknown, or older than 30 days"));
        NewsFilter within = new NewsFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), story.id(), null, null);
        List<ItemsResource.Shown> members = items.search(within, null, MOST_ITEMS).entries().stream()
                .map(ItemsResource.Shown::of)
                .toList();
        return Reply.ok(Lists.object("story", story, "items", members));
    }
}

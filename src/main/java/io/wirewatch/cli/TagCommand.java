package io.wirewatch.cli;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.RecentSources;
import io.wirewatch.core.region.SourceMemory;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.story.ReasonWriter;
import io.wirewatch.core.story.StoriesInMemory;
import io.wirewatch.core.story.StoryAssigner;
import io.wirewatch.core.story.StoryDecision;
import io.wirewatch.core.story.StorySettings;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch tag}: items to tagged items. */
@Command(
        name = "tag",
        description = {
            "Tags items: NewsItem JSON lines in, TaggedItem lines out.",
            "Each gets its language, regions, places and topics, with the words that say so, and its story among the items so far.",
            "Order and number of lines stay.",
            "An item is read in the light of the earlier ones of its source: a local paper means local places.",
            "",
            "  echo '{\"title\":\"Flood in Vilnius\"}' | wirewatch tag",
            "",
            "A bad line is told on standard error with its number; the rest go on, and the exit status is 1."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
    private final Console console;
    private final SourceMemory sources = new RecentSources();
    private final StoryAssigner stories = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory());

    @Option(
            names = "--explain",
            description =
                    "Print why each name was taken for a place, which one, which countries the text is about, and why it is in"
                            + " its story, instead of tagged items.")
    private boolean explain;

    @Mixin
    private TaggerOptions tagging;

    TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ItemTagger tagger = tagging.tagger();
        return ExitCode.of(JsonLines.read(console, NewsItem.class, item -> print(tagger, item)));
    }

    private void print(ItemTagger tagger, NewsItem item) {
        if (explain) {
            explain(tagger, item);
        } else {
            console.line(Json.line(tagged(tagger.tag(item, RuleMatcher.NONE, sources))));
        }
    }

    private TaggedItem tagged(ItemTagger.Result result) {
        return result.item().withStory(assign(result).ref());
    }

    /** An item arrives when it was fetched, or else published: the time of day would make the output differ from run to run. */
    private StoryDecision assign(ItemTagger.Result result) {
        return stories.assign(
                result.item(), result.sketch(), arrived(result.item().item()));
    }

    private static Instant arrived(NewsItem item) {
        return item.fetched() != null ? item.fetched() : item.published() != null ? item.published() : Instant.EPOCH;
    }

    private void explain(ItemTagger tagger, NewsItem item) {
        SourceProfile before =
                ItemTagger.source(tagger.clean(item)).map(sources::profile).orElse(SourceProfile.EMPTY);
        ItemTagger.Result result = tagger.tag(item, RuleMatcher.NONE, sources);
        console.line("# " + result.item().item().headline());
        tagger.explainRegions(item, before).forEach(console::line);
        StoryDecision decision = assign(result);
        console.line("story " + decision.ref().id() + ": "
                + new ReasonWriter(result.item().item()).write(decision.reason()));
        console.line("");
    }
}

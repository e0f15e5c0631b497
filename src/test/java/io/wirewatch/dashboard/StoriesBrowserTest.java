package io.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the items of a story stand together on the page. */
class StoriesBrowserTest extends InTheBrowser {
    private static final TaggedItem LEAD = SampleNews.BRIDGE.withStory(new StoryRef("s", 1, 1, "bridge"));

    @Test
    void furtherItemsOfAStoryStandBehindItsLead() {
        Page page = open();
        events.item(LEAD);
        events.item(SampleNews.QUAKE);
        events.item(copy("copy-1", "Nemunas bridge closed", 2));
        events.item(copy("copy-2", "Kaunas: bridge shut", 3));
        assertThat(page.locator(".item")).hasCount(2);
        Locator story = page.locator(".item").first();
        assertThat(story.locator("h3")).hasText(SampleNews.BRIDGE.item().title());
        assertThat(story.locator(".story")).hasText("Story of 3 items, 2 sources");
        story.locator(".reports summary").click();
        assertThat(story.locator(".reports .headline"))
                .hasText(new String[] {"Kaunas: bridge shut", "Nemunas bridge closed"});
        assertThat(story.locator(".reports a").first()).hasAttribute("rel", "noopener noreferrer");

        events.item(copy("copy-3", "Bridge closed", 4));
        assertThat(story.locator(".reports[open] li")).hasCount(3);
    }

    @Test
    void aWithdrawnItemIsStruckOutWhereItStands() {
        Page page = open();
        events.item(LEAD);
        events.item(copy("copy-1", "Nemunas bridge closed", 2));
        events.item(SampleNews.QUAKE);
        events.withdrawn("copy-1");
        events.withdrawn("nobody");
        events.withdrawn("quake");
        assertThat(page.locator(".item").first()).hasClass(Pattern.compile(".*\\bwithdrawn\\b.*"));
        assertThat(page.locator(".item").first().locator(".state")).hasText("withdrawn by its publisher");
        assertThat(page.locator(".item").nth(1)).not().hasClass(Pattern.compile(".*\\bwithdrawn\\b.*"));
        assertThat(page.locator(".item").nth(1).locator("li.withdrawn .headline"))
                .hasText("Nemunas bridge closed");
    }

    private static TaggedItem copy(String id, String title, int size) {
        return SampleNews.inTestland(SampleNews.item(id, "en", title).build())
                .withStory(new StoryRef("s", size, 2, "bridge"));
    }
}

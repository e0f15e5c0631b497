package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleFeedTest {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final String EDITION = "-tb7yo0";

    @Test
    void entriesComeAndGoWithTheStepsNewestFirst() {
        SampleFeed feed = feed("x.rss.xml", "a 0 KE 1", "b 2-4,6 KE 1", "c 3 KE 1");
        assertThat(shown(feed, 0)).isEqualTo("a");
        assertThat(shown(feed, 2)).isEqualTo("b a");
        assertThat(shown(feed, 3)).isEqualTo("c b a");
        assertThat(shown(feed, 4)).isEqualTo("c a");
        assertThat(shown(feed, 6)).isEqualTo("c b a");
        assertThat(feed.lastStep()).isEqualTo(6);
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheFirst() {
        SampleFeed feed = SampleFeed.parse(
                "x.json",
                "[\n{{entry a 0-5 KE 1}}\n\"old {{key}}\"\n{{entry a 5 KE 1}}\n\"new {{key}}\"\n{{end}}\n]\n");
        assertThat(feed.render(4, STARTED, PACE)).isEqualTo("[\n\"old a" + EDITION + "\"\n]\n");
        assertThat(feed.render(5, STARTED, PACE)).isEqualTo("[\n\"new a" + EDITION + "\"\n]\n");
    }

    @Test
    void jsonEntriesArePartedByCommas() {
        SampleFeed feed = SampleFeed.parse("x.json", "[\n{{entry a 0 KE 1}}\n1\n{{entry b 0 KE 1}}\n2\n{{end}}\n]");
        assertThat(feed.render(0, STARTED, PACE)).isEqualTo("[\n1,\n2\n]");
    }

    @Test
    void timesCountFromTheStartOrFromWhenTheEntryCameOut() {
        String template = "{{entry a 3 KE 1}}\n{{now-3h}} {{now-1d}} {{out}} {{out-2m}}\n{{end}}\n";
        assertThat(SampleFeed.parse("x.atom.xml", template).render(9, STARTED, PACE))
                .isEqualTo("2026-03-01T09:00:00Z 2026-02-28T12:00:00Z 2026-03-01T12:00:30Z 2026-03-01T11:58:30Z\n");
        assertThat(SampleFeed.parse("x.rss.xml", template).render(9, STARTED, PACE))
                .startsWith("Sun, 1 Mar 2026 09:00:00 GMT Sat, 28 Feb 2026 12:00:00 GMT");
    }

    @Test
    void aTemplateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SampleFeed.parse("x.json", "{}")).hasMessage("x.json has no entries");
        assertThatThrownBy(() -> SampleFeed.parse("x.json", "{{entry a 0 KE 1}}\n1\n"))
                .hasMessage("x.json has no end");
        assertThatThrownBy(() -> SampleFeed.parse("x.json", "{{entry a 0}}\n1\n{{end}}\n"))
                .hasMessageContaining("a key, steps, a region and a topic");
    }

    private static SampleFeed feed(String file, String... markers) {
        StringBuilder template = new StringBuilder();
        for (String marker : markers) {
            template.append("{{entry ").append(marker).append("}}\n{{key}}\n");
        }
        return SampleFeed.parse(file, template.append("{{end}}\n").toString());
    }

    private static String shown(SampleFeed feed, int step) {
        return feed.render(step, STARTED, PACE).strip().replace("\n", " ").replace(EDITION, "");
    }
}

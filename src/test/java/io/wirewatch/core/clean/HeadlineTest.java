package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static String choose(List<String> declared, String window, List<String> headings, String... sites) {
        return new Headline(declared, window, headings, List.of(sites)).choose();
    }

    @Test
    void declaredTitlesComeInTheirOrder() {
        assertThat(choose(List.of("Ferry returns", "The ferry returns at last"), "Ferry", List.of()))
                .isEqualTo("Ferry returns");
    }

    @Test
    void aTitleThatNothingElseOnThePageSaysIsPassedOver() {
        assertThat(choose(
                        List.of("untitled document", "Ferry returns"),
                        "Ferry returns - Post",
                        List.of("Ferry returns")))
                .isEqualTo("Ferry returns");
    }

    @Test
    void theOnlyTitleIsTaken() {
        assertThat(choose(List.of("Ferry returns"), null, List.of())).isEqualTo("Ferry returns");
    }

    @Test
    void theNameOfTheSiteIsNoTitle() {
        assertThat(choose(
                        List.of("Example Post"),
                        "Ferry returns",
                        List.of("Example Post", "Ferry returns"),
                        "Example Post"))
                .isEqualTo("Ferry returns");
    }

    @Test
    void theSiteIsCutOffAtEitherEnd() {
        assertThat(choose(List.of(), "Ferry returns – Example-Post", List.of(), "Example Post"))
                .isEqualTo("Ferry returns");
        assertThat(choose(List.of(), "Example Post: Ferry returns", List.of(), "Example Post"))
                .isEqualTo("Example Post: Ferry returns");
        assertThat(choose(List.of(), "Example Post : Ferry returns", List.of(), "Example Post"))
                .isEqualTo("Ferry returns");
        assertThat(choose(List.of(), "フェリー再開｜例新聞", List.of(), "例新聞")).isEqualTo("フェリー再開");
    }

    @Test
    void aDashWithinTheHeadlineStays() {
        assertThat(choose(List.of("Ferry returns - at last"), "Ferry returns - at last", List.of(), "Example Post"))
                .isEqualTo("Ferry returns - at last");
    }

    @Test
    void aBarInTheNameOfTheWindowEndsTheHeadline() {
        assertThat(choose(List.of(), "The ferry returns to Port Lorne | Travel | Post", List.of()))
                .isEqualTo("The ferry returns to Port Lorne");
        assertThat(choose(List.of(), "Travel | The ferry returns to Port Lorne", List.of()))
                .isEqualTo("Travel | The ferry returns to Port Lorne");
    }

    @Test
    void aHeadingShowsWhichPartIsTheHeadline() {
        assertThat(choose(List.of("Travel » Ferry to Lorne returns » Post"), null, List.of("Ferry to Lorne returns")))
                .isEqualTo("Ferry to Lorne returns");
    }

    @Test
    void whatIsMoreThanASiteStays() {
        assertThat(choose(
                        List.of("Ferry to Lorne returns (from our archive)"), null, List.of("Ferry to Lorne returns")))
                .isEqualTo("Ferry to Lorne returns (from our archive)");
    }

    @Test
    void noTitleIsNull() {
        assertThat(choose(List.of(), null, List.of())).isNull();
    }
}

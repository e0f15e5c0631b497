package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.region.gazetteer.Places;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceProfileTest {
    private static final Places PLACES = SharedTagger.GAZETTEER.places();

    private static List<Integer> places(int from, int many) {
        return IntStream.range(from, from + many).boxed().toList();
    }

    @Test
    void whatIsKeptIsBoundedHoweverMuchIsNamed() {
        SourceProfile profile = SourceProfile.EMPTY;
        for (int item = 0; item < 40; item++) {
            profile = profile.with(places(1000 + 4000 * item, 4000), PLACES);
        }
        assertThat(profile.items()).isEqualTo(40);
        assertThat(profile.countries()).hasSizeLessThanOrEqualTo(60);
        assertThat(profile.divisions()).hasSizeLessThanOrEqualTo(100);
        assertThat(profile.places()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void whatIsNamedInEachItemOutlastsWhatIsNamedOnce() {
        SourceProfile profile = SourceProfile.EMPTY;
        String home = SourceProfile.placeKey(PLACES, 20_000);
        for (int item = 0; item < 40; item++) {
            List<Integer> named = new java.util.ArrayList<>(List.of(20_000));
            named.addAll(places(30_000 + 100 * item, 100));
            profile = profile.with(named, PLACES);
        }
        assertThat(profile.places()).containsEntry(home, 40);
    }

    @Test
    void countsAreHalvedSoThatASourceMayChangeItsMind() {
        SourceProfile profile = SourceProfile.EMPTY;
        for (int item = 0; item < 500; item++) {
            profile = profile.with(List.of(20_000), PLACES);
        }
        assertThat(profile.items()).isEqualTo(250);
        assertThat(profile.place(SourceProfile.placeKey(PLACES, 20_000))).isEqualTo(1);
        assertThat(profile.places().values()).containsExactly(250);
    }

    @Test
    void itCannotBeChanged() {
        SourceProfile profile = SourceProfile.EMPTY.with(List.of(20_000), PLACES);
        assertThatThrownBy(() -> profile.places().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(SourceProfile.EMPTY.items()).isZero();
    }
}

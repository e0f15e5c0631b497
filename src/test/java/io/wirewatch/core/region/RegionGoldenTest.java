package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code golden/region} is a claim, see {@link RegionClaim}. */
class RegionGoldenTest {
    private static final RegionTagger TAGGER = SharedTagger.TAGGER;

    @TestFactory
    List<DynamicTest> claims() {
        return RegionClaim.all().stream()
                .map(claim -> DynamicTest.dynamicTest(claim.name(), () -> check(claim)))
                .toList();
    }

    @Test
    void thereAreCases() {
        assertThat(RegionClaim.all()).hasSizeGreaterThanOrEqualTo(100);
    }

    private static void check(RegionClaim claim) {
        assertThat(claim.broken(TAGGER))
                .as("%s Found: %s", claim.why(), claim.found(TAGGER))
                .isEmpty();
    }
}

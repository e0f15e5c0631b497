package io.wirewatch.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.LabelMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownLabelsTest {
    private static final KnownLabels KNOWN = new KnownLabels(Set.of("rule", "severity", "desk"), Set.of("floods"));

    @Test
    void aLabelOrValueThatNothingHasIsDoubtfulAndTheNearestIsNamed() {
        assertThat(doubts("desc=baltic")).containsExactly("no rule has the label desc; did you mean desk?");
        assertThat(doubts("rule=flods")).containsExactly("there is no rule flods; did you mean floods?");
        assertThat(doubts("severity=low|hihg")).containsExactly("there is no severity hihg; did you mean high?");
    }

    @Test
    void whatIsThereOrMayBeThereIsNot() {
        assertThat(doubts("desk=whatever", "rule=flood*", "rule!=floods", "severity=info|critical"))
                .isEmpty();
    }

    private static List<String> doubts(String... written) {
        return KNOWN.doubts(Stream.of(written).map(LabelMatcher::parse).toList());
    }
}

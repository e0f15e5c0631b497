package io.wirewatch.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTrialerTest {
    private static final RuleTrialer TRIALER = new RuleTrialer(Taggers::standard);
    private static final NewsItem ITEM = NewsItem.builder()
            .title("Ferry strike in Tallinn")
            .body("Crews stopped work at the harbor.")
            .build();

    @Test
    void aMatchIsShownByItsEvidence() {
        Trial trial =
                TRIALER.run(Rule.of("strikes", "@stop AND region:EE"), List.of(Rule.of("@stop", "strike*")), ITEM);
        assertThat(trial.matched()).isTrue();
        assertThat(trial.decisive()).isEmpty();
        assertThat(trial.evidence())
                .anySatisfy(piece -> assertThat(piece.text()).isEqualTo("strike"));
        assertThat(trial.item().regions()).extracting("code").contains("EE");
    }

    @Test
    void aMissNamesTheClauseThatItLacks() {
        Trial trial = TRIALER.run(Rule.of("strikes", "strike AND airport"), List.of(), ITEM);
        assertThat(trial.matched()).isFalse();
        assertThat(trial.decisive()).containsExactly("airport");
        assertThat(trial.evidence()).isEmpty();
        assertThat(trial.explanation().parts()).hasSize(2);
    }

    @Test
    void aWrongQueryIsRefused() {
        assertThatThrownBy(() -> TRIALER.run(Rule.of("strikes", "(strike"), List.of(), ITEM))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.checked().errors().get(0).field()).isEqualTo("query"));
    }
}

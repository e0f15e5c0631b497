package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleFileTest {
    @Test
    void aFileOfSeveralMegabytesIsReadToItsEnd() {
        StringBuilder document = new StringBuilder("rules:\n");
        String query = "flood OR ".repeat(2_000) + "water";
        for (int i = 0; i < 250; i++) {
            document.append("  - {id: rule-")
                    .append(i)
                    .append(", query: '")
                    .append(query)
                    .append("'}\n");
        }
        assertThat(document.length()).isGreaterThan(4_000_000);
        RuleFile file = RuleFile.parse(document.toString(), "rules.yaml");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rules()).hasSize(250);
    }
}

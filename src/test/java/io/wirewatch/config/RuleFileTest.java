package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleFileTest {
    /** The YAML library refuses more than three million by itself: that would be 60,000 rules. */
    @Test
    void aRulesFileMayHaveMoreThanThreeMillionCharacters() {
        String document = "# " + "x".repeat(4_000_000) + "\nrules: [{id: a, query: ferry}]\n";
        RuleFile file = RuleFile.parse(document, "big.yaml");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rules()).hasSize(1);
    }
}

package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.region.gazetteer.RegionPolicy.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {
    private static Grouping grouping(RegionPolicy policy, String code) {
        return policy.groupings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String text, String... problems) {
        assertThatThrownBy(() -> PolicyFiles.parse(text, "mine.yaml"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSettingsException.class))
                .extracting(InvalidSettingsException::problems, InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(problems);
    }

    @Test
    void whatShipsIsSound() {
        RegionPolicy policy = PolicyFiles.standard();
        assertThat(policy.codes())
                .contains(
                        "EU",
                        "NATO",
                        "G7",
                        "G20",
                        "BRICS",
                        "ASEAN",
                        "SAHEL",
                        "BALTICS",
                        "MIDDLE-EAST",
                        "WESTERN-BALKANS",
                        "AFRICAN-UNION",
                        "MERCOSUR",
                        "OPEC-PLUS");
        assertThat(grouping(policy, "NATO").members()).hasSize(32).contains("NO", "SE", "FI");
        assertThat(grouping(policy, "EU").members()).hasSize(27);
        assertThat(grouping(policy, "AFRICAN-UNION").members()).hasSize(55);
        assertThat(grouping(policy, "ARAB-LEAGUE").members()).hasSize(22);
        assertThat(grouping(policy, "COE").members()).hasSize(46);
        assertThat(grouping(policy, "OECD").members()).hasSize(38);
        assertThat(grouping(policy, "COMMONWEALTH").members()).hasSize(56);
        assertThat(grouping(policy, "ASEAN").members()).hasSize(11);
        assertThat(grouping(policy, "ECOWAS").members()).hasSize(12);
        assertThat(grouping(policy, "SADC").members()).hasSize(16);
        assertThat(grouping(policy, "SCHENGEN").members()).hasSize(29);
        assertThat(policy.disputed()).containsEntry("UA-43", List.of("UA")).containsEntry("TW", List.of("TW"));
    }

    @Test
    void anAreaCountsForACountryAtLeast() {
        refused("disputed:\n  UA-43: []\n", "mine.yaml:2: UA-43 counts for no country (name one, such as RU)");
    }

    @Test
    void whatIsNoTextIsSaidSo(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("mine.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> PolicyFiles.read(file)).hasMessageContaining("mine.yaml is no text in UTF-8");
    }

    @Test
    void aCircleOfTenThousandGroupingsIsRefused() {
        StringBuilder text = new StringBuilder("groupings:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  G%d: {name: x, members: [G%d]}\n".formatted(i, (i + 1) % 900));
        }
        assertThatThrownBy(() -> PolicyFiles.parse(text.toString(), "mine.yaml"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("mine.yaml:2: G0 is a member of itself (break the circle of groupings)")
                .hasMessageContaining("G9999 is one too many (a policy may have 1000 groupings)");
    }

    @Test
    void aFileOfUsersAddsAndOverrides() {
        RegionPolicy policy = PolicyFiles.parse("""
                groupings:
                  WEST-COAST:
                    name: West Coast
                    names: {en: [West Coast, the Coast], any: WC}
                    members: [US-CA, US-OR, US-WA]
                  SAHEL: {name: Wider Sahel, members: [AES, MR, SN, TD]}
                  G20: none
                disputed:
                  UA-43: RU
                  TW: [TW, CN]
                """, "mine.yaml");
        assertThat(grouping(policy, "WEST-COAST").names())
                .containsEntry("en", List.of("West Coast", "the Coast"))
                .containsEntry("*", List.of("WC"));
        assertThat(grouping(policy, "SAHEL").members()).containsExactly("AES", "MR", "SN", "TD");
        assertThat(policy.codes()).contains("NATO").doesNotContain("G20");
        assertThat(policy.disputed())
                .containsEntry("UA-43", List.of("RU"))
                .containsEntry("TW", List.of("TW", "CN"))
                .containsEntry("UA-40", List.of("UA"));
    }

    @Test
    void aFileCanStartEmpty() {
        RegionPolicy policy = PolicyFiles.parse("extends: none\ngroupings: {MINE: {name: Mine, members: [FR]}}", "m");
        assertThat(policy.codes()).containsExactly("MINE");
        assertThat(policy.disputed()).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsLineAndAHint() {
        refused(
                """
                groupings:
                  Baltic: {name: a, members: [EE]}
                  FR: {name: b, members: [DE]}
                  NAMELESS: {members: [EE]}
                  EMPTY: {name: c}
                  FAR: {name: d, members: [US-CAL, Latvia]}
                  ONE: {name: e, members: [TWO]}
                  TWO: {name: f, members: [ONE], colour: red}
                disputed:
                  Golan Hights: SY
                  UA-43: Russia
                  "Nowhere, US": MX
                grouping: {}
                """,
                "mine.yaml:2: not a code for a grouping: Baltic (capital letters, digits and dashes, such as NATO)",
                "mine.yaml:3: FR is the code of France (take a longer one)",
                "mine.yaml:4: NAMELESS has no name (name: what people are to read)",
                "mine.yaml:5: EMPTY has no members (members: [EE, LV, LT])",
                "mine.yaml:6: there is no region US-CAL (did you mean US-AL, Alabama?)",
                "mine.yaml:6: there is no region Latvia (did you mean LV?)",
                "mine.yaml:7: ONE is a member of itself (break the circle of groupings)",
                "mine.yaml:8: TWO is a member of itself (break the circle of groupings)",
                "mine.yaml:8: there is no colour in a grouping (name, names, members)",
                "mine.yaml:10: there is no such country, division, area or city: Golan Hights (did you mean Golan Heights?)",
                "mine.yaml:11: not a country: Russia (did you mean RU?)",
                "mine.yaml:12: there is no such country, division, area or city: Nowhere, US (see them: wirewatch regions list)",
                "mine.yaml:13: there is no grouping in a policy (did you mean groupings?)");
    }

    @Test
    void aGroupingThatOthersHoldCannotGo() {
        refused(
                "groupings: {OPEC: none}",
                "mine.yaml:1: OPEC is a member of OPEC-PLUS (change or remove that one too)");
    }

    @Test
    void aCountryCannotCountForOneThatIsGone() {
        refused("disputed: {HK: TW, TW: CN}", "mine.yaml:1: TW is itself made a part of CN (name that one)");
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> PolicyFiles.parse("groupings:\n  A: [", "mine.yaml"))
                .hasMessageContaining("this is no YAML");
    }
}

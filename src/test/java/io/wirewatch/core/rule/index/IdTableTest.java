package io.wirewatch.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {
    @Test
    void holdsWhatAMapHoldsThroughGrowthAndRemoval() {
        Random random = new Random(20261123);
        String[] ids = new String[20_000];
        for (int rule = 0; rule < ids.length; rule++) {
            ids[rule] = "rule-" + random.nextInt(3_000); // many rules have had an id, one has it
        }
        IdTable table = new IdTable(rule -> ids[rule]);
        Map<String, Integer> map = new HashMap<>();
        for (int rule = 0; rule < ids.length; rule++) {
            assertThat(table.put(ids[rule], rule)).isEqualTo(orAbsent(map.put(ids[rule], rule)));
            String gone = "rule-" + random.nextInt(6_000);
            if (rule % 2 == 0) {
                assertThat(table.remove(gone)).isEqualTo(orAbsent(map.remove(gone)));
            }
            assertThat(table.size()).isEqualTo(map.size());
        }
        for (int i = 0; i < 6_000; i++) {
            assertThat(table.get("rule-" + i)).isEqualTo(orAbsent(map.get("rule-" + i)));
        }
    }

    private static int orAbsent(Integer rule) {
        return rule == null ? -1 : rule;
    }
}

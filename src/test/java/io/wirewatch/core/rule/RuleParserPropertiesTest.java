package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RuleParserPropertiesTest {
    @Property(tries = 500)
    void whatIsPrintedParsesToTheSame(@ForAll long seed) {
        Query query = new RandomQueries(seed).query();
        assertThat(RuleParser.parse(query.toString())).isEqualTo(query);
    }

    @Property(tries = 300)
    void anyTextIsAQueryOrRefusedWithAPlaceInIt(@ForAll String text) {
        assertParsesOrIsRefused(text);
    }

    @Property(tries = 500)
    void aBrokenQueryIsAQueryOrRefusedWithAPlaceInIt(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomQueries(seed).query().toString());
        for (int i = 0; i < 3 && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "(){}\"*?-^,:@ >=NOT ".charAt(random.nextInt(19)));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        assertParsesOrIsRefused(text.toString());
    }

    /** Found by the property above. */
    @Example
    void aMarkBetweenScriptsAsksNothing() {
        assertParsesOrIsRefused("ก?각");
        assertThat(RuleParser.parse("ก?각나다")).isEqualTo(RuleParser.parse("\"ก 각나다\""));
    }

    private static void assertParsesOrIsRefused(String text) {
        try {
            Query query = RuleParser.parse(text);
            assertThat(RuleParser.parse(query.toString())).as(text).isEqualTo(query);
        } catch (InvalidQueryException e) {
            assertThat(e.offset()).as(text).isBetween(0, text.length());
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}

package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RuleParserPropertiesTest {
    @Property(tries = 500)
    void whatIsPrintedParsesToTheSame(@ForAll long seed) {
        Query query = new RandomQueries(seed).query();
        assertThat(parse(query.toString())).isEqualTo(query);
    }

    private static Query parse(String query) {
        return RuleParser.parse(query, RandomQueries.REFERENCES);
    }

    @Property(tries = 300)
    void commentsAndLineBreaksBetweenPartsChangeNothing(@ForAll long seed) {
        Query query = new RandomQueries(seed).query();
        assertThat(parse(withComments(query.toString(), new Random(seed)))).isEqualTo(query);
    }

    /** Puts something in place of some of the spaces that stand outside of quotes. */
    private static String withComments(String query, Random random) {
        List<String> fillings =
                List.of("\n", "\t", " /* OR \" ( */ ", "/**/", " // NOT a \"\n", "\r\n// //\u2028 ", "\u00a0/*\n//*/");
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            quoted ^= c == '"';
            boolean replaced = c == ' ' && !quoted && random.nextBoolean();
            text.append(replaced ? fillings.get(random.nextInt(fillings.size())) : String.valueOf(c));
        }
        return text.toString();
    }

    @Property(tries = 300)
    void lintsPointIntoTheQueryAndNeverFail(@ForAll long seed) {
        String query = new RandomQueries(seed).query().toString();
        assertThat(RuleLint.lint(query, RandomQueries.REFERENCES))
                .allSatisfy(lint -> assertThat(lint.offset()).isBetween(0, query.length() - 1))
                .isSortedAccordingTo(Lint.BY_PLACE);
    }

    @Property(tries = 300)
    void whatAQueryRefersToIsKnownWithoutLookingItUp(@ForAll long seed) {
        Query query = new RandomQueries(seed).query();
        Set<String> asked = new LinkedHashSet<>();
        RuleParser.references(query.toString()).forEach(asked::add);
        assertThat(asked).isSubsetOf(RandomQueries.OTHERS.keySet());
        boolean refers = query.toString().contains("@") || query.toString().contains("rule:");
        assertThat(!asked.isEmpty()).isEqualTo(refers);
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
                case 1 -> text.insert(at, "(){}\"*?-^,:@ >=NOT /~|!".charAt(random.nextInt(23)));
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

    /** Found by the same: the mark folds to a letter. */
    @Example
    void aMarkThatIsALetterWhenFoldedIsAWordOfItsOwn() {
        assertParsesOrIsRefused("ก\u0345");
        assertThat(RuleParser.parse("ก\u0345")).isEqualTo(RuleParser.parse("\"ก ι\""));
    }

    private static void assertParsesOrIsRefused(String text) {
        try {
            Query query = parse(text);
            assertThat(parse(query.toString())).as(text).isEqualTo(query);
        } catch (InvalidQueryException e) {
            assertThat(e.offset()).as(text).isBetween(0, text.length());
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}

package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a OR b AND c               | a OR (b AND c)",
                "a b OR c d                 | (a AND b) OR (c AND d)",
                "-(a OR b) c                | NOT (a OR b) AND c",
                "a -b                       | a AND NOT b",
                "((a))                      | a",
                "l'État U.S.-made 1,000     | \"l etat\" AND \"us made\" AND 1,000",
                "“troop buildup”            | \"troop buildup\"",
                "region:(LT OR lv) NATO     | (region:LT OR region:LV) AND nato",
                "-region:LT a               | NOT region:LT AND a",
                "TITLE:coup                 | title:coup",
                "title:(a NEAR/3 b)         | title:(a NEAR/3 b)",
                "SCORE >= 5 {war^-5 , b, \"c d\"^2,CASE(WHO)^3} | SCORE>=5{-war^5, b^1, \"c d\"^2, CASE(\"WHO\")^3}",
                "2 OF(a,b c,1,000)          | 2 OF (a, b AND c, 1,000)",
                "ATLEAST/3(a OR b)          | ATLEAST/3(a OR b)",
                "a NOT NEAR/5 b             | a NOT NEAR/5 b",
                "a NOT b                    | a AND NOT b",
                "lang:pt-BR a               | lang:pt AND a",
                "\"what now?\"              | \"what now\"",
                "10:30                      | \"10 30\"",
                "서울*                       | 서울*",
            })
    void canonicalForms(String written, String canonical) {
        assertThat(RuleParser.parse(written)).hasToString(canonical);
    }

    @Test
    void notBindsLooserThanNearAndTighterThanAnd() {
        assertThat(RuleParser.parse("c NOT a NEAR/3 b")).hasToString("c AND NOT (a NEAR/3 b)");
        assertThat(RuleParser.parse("NOT a AND b")).hasToString("NOT a AND b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                   | 0  | empty",
                "`   `                | 0  | empty",
                "a AND                | 5  | the end was found",
                "OR a                 | 0  | OR was found",
                "a OR OR b            | 5  | OR was found",
                "a AND (b             | 6  | never closed",
                "a) b                 | 1  | closes none",
                "()                   | 1  | ) was found",
                "a NEAR b             | 2  | distance after a slash",
                "a NEAR/0 b           | 2  | from 1 to 1000, but is 0",
                "a NEAR/99999999999 b | 2  | from 1 to 1000",
                "NEAR/5 a             | 0  | NEAR/5 was found",
                "a NOT ADJ/5 b        | 6  | not with ADJ",
                "(a AND b) NEAR/5 c   | 0  | stand between words",
                "a NEAR/5 (b -c)      | 9  | stand between words",
                "summary:a            | 0  | no field summary:",
                "title: a             | 6  | without a space",
                "title:(region:LT)    | 7  | cannot stand within title:",
                "region:(SCORE>=1{a}) | 8  | takes values",
                "lang:french          | 5  | language code",
                "author:smi*          | 7  | no *",
                "tr*op                | 2  | end of a word",
                "\"a * b\"            | 3  | end of a word",
                "*troop               | 0  | end of a word",
                "京都*                 | 1  | at least 3 letters",
                "a?b                  | 0  | at least 3 letters",
                "a & b                | 2  | sign for AND",
                "- a                  | 0  | no word",
                "\"…\"                | 1  | no word",
                "NOT a                | 0  | almost everything",
                "a OR NOT b           | 0  | almost everything",
                "2 OF (a, -b, -c)     | 0  | almost everything",
                "SCORE>=5{-a^5}       | 0  | almost everything",
                "3 OF (a, b)          | 0  | from 1 to 2",
                "2 OF a               | 5  | a ( is expected",
                "ATLEAST/3 a          | 10 | a ( is expected",
                "ATLEAST/3(region:LT) | 9  | counts words",
                "ATLEAST(a)           | 0  | after a slash",
                "CASE(a b)            | 7  | ) is expected",
                "CASE(tro*)           | 8  | whole words",
                "SCORE>=0{a}          | 7  | from 1 to",
                "SCORE>5{a}           | 0  | followed by >=",
                "SCORE>=5 a           | 9  | a { is expected",
                "SCORE>=5{a^0}        | 11 | weight must be",
                "SCORE>=5{a^}         | 11 | weight must be",
                "SCORE>=5{a           | 8  | never closed",
                "SCORE>=5{a b}        | 11 | comma or a }",
                "SCORE>=5{region:LT}  | 9  | weighs words",
                "war^5                | 3  | only in SCORE",
                "a, b                 | 1  | an operator or the end",
            })
    void isRefusedAtItsPlace(String query, int offset, String message) {
        assertThatThrownBy(() -> RuleParser.parse(query))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        InvalidQueryException.class, e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-", "title:(", "2 OF (", "ATLEAST/2("})
    void deepNestingIsRefusedAndDoesNoHarm(String opening) {
        String deep = opening.repeat(Math.min(10_000, RuleParser.MAX_UNITS / opening.length() - 1)) + "a";
        assertThatThrownBy(() -> RuleParser.parse(deep)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void aLongChainOfNearIsRefused() {
        assertThat(RuleParser.parse("a" + " NEAR/2 a".repeat(63))).isNotNull();
        assertThatThrownBy(() -> RuleParser.parse("a" + " NEAR/2 a".repeat(64)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("64 levels");
    }

    @Test
    void sixtyFourLevelsAreFine() {
        assertThat(RuleParser.parse("(".repeat(64) + "a" + ")".repeat(64))).hasToString("a");
        assertThatThrownBy(() -> RuleParser.parse("(".repeat(65) + "a" + ")".repeat(65)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("64 levels");
    }

    @Test
    void lengthAndTermsAreLimited() {
        assertThat(RuleParser.parse("a ".repeat(5_000))).isNotNull();
        assertThatThrownBy(() -> RuleParser.parse("a ".repeat(5_001))).hasMessageContaining("5000 terms");
        assertThatThrownBy(() -> RuleParser.parse("京".repeat(5_001))).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> RuleParser.parse("a".repeat(20_001))).hasMessageContaining("20000 characters");
        assertThatThrownBy(() -> RuleParser.parse("\"" + "a ".repeat(101) + "\""))
                .hasMessageContaining("100 words");
    }

    @Test
    void remarksAreMadeInTheOrderOfTheirPlaces() {
        assertThat(RuleLint.lint("big flood OR tro* AND near/5 x"))
                .extracting(Lint::offset)
                .isSorted()
                .containsExactly(0, 0, 13, 22);
        assertThat(RuleLint.lint("(flood AND coast) OR \"and storm\" OR region:LT"))
                .isEqualTo(List.of());
    }
}

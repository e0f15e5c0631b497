package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people bring along from other search languages is refused with the way to say it here, or remarked on. */
class HabitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '§',
            value = {
                "troops NEAR5 russia → 7 → did you mean NEAR/5?",
                "troops NEAR 5 russia → 7 → did you mean NEAR/5?",
                "troops NEAR/5f russia → 7 → did you mean NEAR/5?",
                "troops NEAR:5 russia → 7 → did you mean NEAR/5?",
                "troops NEAR/x russia → 7 → did you mean NEAR/5?",
                "NEAR → 0 → For the word itself, write `near` in quotes",
                "troops ADJ5 russia → 7 → did you mean ADJ/5?",
                "troops W/5 russia → 7 → did you mean NEAR/5?",
                "troops w/5 russia → 7 → did you mean NEAR/5?",
                "troops pre/3 russia → 7 → did you mean ADJ/3?",
                "troops /5 russia → 7 → did you mean NEAR/5?",
                "troops /n5/ russia → 7 → did you mean NEAR/5?",
                "troops /pre3 russia → 7 → did you mean ADJ/3?",
                "troops within/5 russia → 7 → did you mean NEAR/5?",
                "troops AROUND(5) russia → 7 → write NEAR/5",
                "troops /s russia → 7 → NEAR/15 is about a sentence",
                "troops w/p russia → 7 → NEAR/15 is about a sentence",
                "`troops russia`~5 → 15 → did you mean troops NEAR/5 russia?",
                "rusia~ → 0 → troop* finds all",
                "rusia~0.8 → 0 → troop* finds all",
                "troops && russia → 7 → write AND",
                "troops&&russia → 0 → write AND",
                "troops || russia → 7 → write OR",
                "troops|russia → 0 → write OR",
                "troops | russia → 7 → write OR",
                "troops !russia → 7 → write NOT, or a -",
                "troops ! russia → 7 → write NOT, or a -",
                "[1 TO 5] → 0 → with OR between",
                "{1 TO 5} → 0 → belong to SCORE",
                "/troops?/ → 0 → troop* finds all",
                "title :troops → 5 → did you mean title:troops?",
                "title : troops → 5 → did you mean title:word?",
                "title=troops → 5 → did you mean title:troops?",
                "title: troops → 6 → did you mean title:troops?",
                "rule: floods → 5 → did you mean rule:floods?",
                "region:Lithuania → 7 → did you mean region:LT?",
                "primary:`united states` → 9 → did you mean primary:US?",
                "region:(LT OR Africa) → 14 → did you mean region:002?",
                "region:Atlantis → 7 → such as LT",
                "region:nato → 7 → in capitals such as NATO",
                "region:AFRICA → 7 → did you mean region:002?",
                "lang:english → 5 → did you mean lang:en?",
                "lang:(fr OR Lithuanian) → 12 → did you mean lang:lt?",
                "headline:troops → 0 → did you mean title:?",
                "site:bbc.co.uk → 0 → did you mean source:?",
                "country:LT → 0 → did you mean region:?",
                "body:troops → 0 → without a field",
                "list:troops → 0 → @troops",
                "https://example.org → 0 → url:https://example.org",
                "AND AND → 0 → take AND out",
                "troops AND AND russia → 11 → take one of them out",
                "troops AND → 10 → take AND out",
                "troops NEAR/5 → 13 → take NEAR/5 out",
                "troops NEAR/5 NOT russia → 14 → a NOT NEAR/5 b",
                "troops NEAR/5 -russia → 14 → a NOT NEAR/5 b",
                "(troops OR) → 10 → take OR out",
                "() → 1 → between the parentheses",
                ") → 0 → open one before",
                "(troops, russia) → 7 → 2 OF (a, b, c)",
                "troops >= 5 → 7 → belongs to SCORE",
                "troops^5 → 6 → belong to SCORE",
                "CASE(or?anise) → 7 → leave the ? out",
                "CASE(US UK) → 8 → in quotes",
            })
    void isRefusedWithOurWayOfSayingIt(String query, int offset, String hint) {
        String written = query.replace('`', '"');
        assertThatThrownBy(() -> RuleParser.parse(written)).isInstanceOfSatisfying(InvalidQueryException.class, e -> {
            assertThat(e.hint()).as(e.getMessage()).contains(hint.replace('`', '"'));
            assertThat(e.offset()).as(e.getMessage()).isEqualTo(offset);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "troops near/5 russia  | 7  | write NEAR/5",
                "troops near5 russia   | 7  | write NEAR/5",
                "troops Adj3 russia    | 7  | write ADJ/3",
                "troops and russia     | 7  | write AND",
                "troops Or russia      | 7  | write OR",
                "troops OR not         | 10 | write NOT",
                "atleast3 OR cholera   | 0  | ATLEAST/3(cholera)",
                "atleast/3(cholera)    | 0  | ATLEAST/3(cholera)",
                "case(WHO)             | 0  | CASE(",
                "troops OR same        | 10 | about a sentence",
                "troops OR within      | 10 | operators are",
                "troops within 5 russia | 7 | write NEAR/5",
                "one two three OR x    | 0  | `one two three` for the phrase, or one AND two AND three",
                "'troops' OR x         | 0  | double ones",
                "+troops OR x          | 0  | write AND",
                "terroris! OR x        | 8  | write terroris*",
                "1,000 OR x            | 0  | 1,000 OR 1000",
                "10000 OR x            | 0  | 10000 OR 10,000",
                "tro* OR x             | 0  | write more",
            })
    void isRemarkedOn(String query, int offset, String hint) {
        assertThat(RuleLint.lint(query)).anySatisfy(lint -> {
            assertThat(lint.offset()).isEqualTo(offset);
            assertThat(lint.hint()).contains(hint.replace('`', '"'));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T",
                "R&D",
                "24/7",
                "and/or",
                "km/h",
                "9/11",
                "l'État",
                "O'Neil",
                "#MeToo",
                "C++",
                "AC/DC",
                "url:https://example.org/~jane/a|b",
                "\"w/5\"",
                "\"a ~ b\"",
                "Hawaiʻi",
                "2024",
                "3.5",
                "WHO",
            })
    void whatIsOnlyTextIsLeftAlone(String query) {
        assertThat(RuleLint.lint(query)).isEmpty();
    }
}

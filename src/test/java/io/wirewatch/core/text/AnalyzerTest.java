package io.wirewatch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {
    private final Analyzer analyzer = new Analyzer();

    private List<String> keys(String text) {
        return analyzer.tokens(text).stream().map(Token::key).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the U.S. fleet        | the us fleet",
                "U.S.-made in the U.S. | us made in the us",
                "U.S.A, e.g. at 5 a.m. | usa eg at 5 am",
                "Plan B. Then A.Smith  | plan b then a smith",
                "U.S.Army              | us army",
                "É.U. and E\u0301.U.   | eu and eu",
                "Ｕ．Ｓ． fleet          | us fleet",
                "the U.K.'s            | the uk s",
                "l'État d’urgence      | l etat d urgence",
                "Hawaiʻi п'ять пʼять   | hawai i п ять п ять",
                "air-defence and/or    | air defence and or",
                "1,000 at 3.5% v1.2.3. | 1,000 at 3.5 v1.2.3",
                "COVID-19,20 or 7.     | covid 19,20 or 7",
                "co\u00ADopera\u00ADtion zero\u200Bwidth | cooperation zero width",
                "می\u200Cخواهم         | ميخواهم",
                "ＮＡＴＯ ﬁre Ⅷ         | nato fire viii",
                "Οδυσσεύς ΟΔΥΣΣΕΥΣ     | οδυσσευσ οδυσσευσ",
                "ЁЛКА мой мои Київ     | елка мой мои київ",
                "مُحَمَّد أحمد مدرسة على کتاب | محمد احمد مدرسه علي كتاب",
                "שָׁלוֹם צה״ל            | שלום צה ל",
                "यूक्रेन में यू.एस.        | यूक्रेन में यू एस",
                "北京 Beijing 〇 スーパー | 北 京 beijing 〇 ス ー パ ー",
                "น้ำ ไทย                 | น้ ำ ไ ท ย",
                "ｶﾞ ガ                   | ガ ガ",
                "서울에서 회담             | 서울에서 회담",
                "🇱🇹 flag 👩🏽‍🚀 1️⃣ m²    | flag 1 m",
                "#Ukraine @who foo_bar | ukraine who foo bar",
                "STRASSE straße Ŀ Łódź | strasse strasse l lodz",
                "İstanbul ISTANBUL ısı | istanbul istanbul isi",
            })
    void textIsCutIntoTheseWords(String text, String words) {
        assertThat(String.join(" ", keys(text))).isEqualTo(words);
    }

    @Test
    void anAbbreviationEndsAfterItsLastPoint() {
        String text = "In the U.S. Then";
        Token us = analyzer.tokens(text).get(2);
        assertThat(text.substring(us.start(), us.end())).isEqualTo("U.S.");
    }

    @Test
    void brokenTextHasTheWordsThatAreWhole() {
        assertThat(keys("a\uD800b \uDC00c \u0000d\u0000 \uD83D")).containsExactly("a", "b", "c", "d");
        assertThat(keys("")).isEmpty();
        assertThat(keys("́ ͏ ᅠ")).isEmpty();
    }

    @Test
    void whatComesAfterTheLimitIsNotLookedAtNorIsAWordCutInTwo() {
        assertThat(new WordScanner("one two three", 9).scan())
                .extracting(Token::key)
                .containsExactly("one", "two");
        assertThat(new WordScanner("one two", 3).scan()).extracting(Token::key).containsExactly("one");
        assertThat(new WordScanner("a 𝐀", 3).scan()).extracting(Token::key).containsExactly("a");
    }

    @Test
    void onlyFieldsThatAnItemHasAreAnalyzed() {
        AnalyzedText text =
                analyzer.analyze(NewsItem.builder().title("A").body("B c B").build());
        assertThat(text.fields()).extracting(AnalyzedField::field).containsExactly(Field.TITLE, Field.BODY);
        assertThat(text.field(Field.BODY).orElseThrow().positions("b")).containsExactly(0, 2);
        assertThat(text.field(Field.BODY).orElseThrow().positions("x")).isEmpty();
    }

    @Test
    void keysAreFoundByTheirBeginning() {
        String text = "Troops, a trooper's troop; trap, zoo";
        AnalyzedField field = new AnalyzedField(Field.BODY, text, analyzer.tokens(text));
        for (int times = 0; times < 20; times++) { // the first ones are answered in another way
            assertThat(field.keysWithPrefix("troop")).containsExactly("troop", "trooper", "troops");
            assertThat(field.keysWithPrefix("zoom")).isEmpty();
            assertThat(field.keysWithPrefix("")).containsExactly("a", "s", "trap", "troop", "trooper", "troops", "zoo");
        }
    }
}

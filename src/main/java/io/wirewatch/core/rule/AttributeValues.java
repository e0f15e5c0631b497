package io.wirewatch.core.rule;

import com.ibm.icu.util.ULocale;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Folding;
import io.wirewatch.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what stands after a field's colon, and gives it the form in which it is printed and compared. */
final class AttributeValues {
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?|[0-9]{3}");
    /** What files of users may define, so only the form is known here. */
    private static final Pattern GROUPING = Pattern.compile("[A-Z][A-Z0-9]{1,31}(-[A-Z0-9]{1,31}){0,8}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}([-_].*)?");
    private static final String MEDIATOPIC = "medtop:";
    private static final Analyzer ANALYZER = new Analyzer();

    private AttributeValues() {}

    /** @param offset where the value begins in the query */
    static String of(QueryField field, String written, int offset) {
        String value = written.strip();
        if (value.isEmpty()) {
            throw new InvalidQueryException(
                    "a value is missing after " + field.word() + ":", offset, "write it right after the colon");
        }
        if (value.indexOf('*') >= 0) {
            throw new InvalidQueryException(
                    field.word() + ": takes whole words and codes, no *", offset, "leave the * out");
        }
        return switch (field) {
            case REGION, PRIMARY -> region(field, value, offset);
            case LANG -> language(value, offset);
            case TOPIC -> topic(value, offset);
            case SOURCE -> required(Folding.fold(value).replaceAll("\\s+", " "), value, offset);
            case AUTHOR, CATEGORY, URL -> required(String.join(" ", words(value)), value, offset);
            case TITLE -> throw new IllegalArgumentException("title: is no attribute");
        };
    }

    /** The keys of the words in a text. */
    static List<String> words(String text) {
        return ANALYZER.tokens(text).stream().map(Token::key).toList();
    }

    private static String region(QueryField field, String value, int offset) {
        String code = value.toUpperCase(Locale.ROOT);
        boolean grouping =
                GROUPING.matcher(value).matches() && CodeNames.region(value).isEmpty();
        if (!grouping && !REGION.matcher(code).matches()) {
            throw new InvalidQueryException(
                    field.word() + ": takes the code of a region, and this is none: " + Lexeme.clipped(value),
                    offset,
                    CodeNames.region(value)
                            .map(known -> "did you mean " + field.word() + ":" + known + "?")
                            .orElse(
                                    "a country such as LT, a subdivision such as US-NC, a UN area such as 154, or a grouping in capitals such as NATO"));
        }
        return code;
    }

    private static String language(String value, int offset) {
        if (!LANGUAGE.matcher(value).matches()) {
            throw new InvalidQueryException(
                    "lang: takes a language code, and this is none: " + Lexeme.clipped(value),
                    offset,
                    CodeNames.language(value)
                            .map(known -> "did you mean lang:" + known + "?")
                            .orElse("such as lang:fr"));
        }
        return primaryLanguage(value);
    }

    /** {@code pt} of {@code pt-BR}; codes of three letters become those of two where there are such. */
    static String primaryLanguage(String tag) {
        return ULocale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    private static String topic(String value, int offset) {
        String folded = Folding.fold(value);
        String code = folded.startsWith(MEDIATOPIC) ? folded.substring(MEDIATOPIC.length()) : folded;
        return required(code.strip().replaceAll("\\s+", " "), value, offset);
    }

    private static String required(String value, String written, int offset) {
        if (words(value).isEmpty()) {
            throw new InvalidQueryException(
                    "there is no word in this: " + Lexeme.clipped(written),
                    offset,
                    "only letters and digits can be looked for");
        }
        return value;
    }
}

package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import java.util.regex.Pattern;

/**
 * The place from which an agency reports, at the beginning of a body: "VILNIUS, Feb 3 (Agency) -". After the place may come a state
 * or country, a date and the agency in parentheses; a dash ends it. A place that is not in capitals needs the date or the agency.
 */
final class Dateline {
    private static final int LONGEST = 100;
    /** Some texts begin with their title. */
    private static final int LAST_WORD = 40;

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|ao[uû]t|ene|abr|ago|dic|dez|okt|m[aä]r|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)";
    private static final String DATE = "(?:,?\\s{0,2}(?:" + MONTH + "\\p{L}{0,7}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s" + MONTH
            + "\\p{L}{0,7}\\.?)(?:,?\\s\\d{4})?)";
    private static final String AGENCY = "(?:\\s{0,2}\\([^()]{2,40}\\))";
    private static final String DASH = "\\s{0,2}(?:--|[-–—])\\s?";
    private static final String LARGER = "(?:,\\s?[\\p{L}.]{2,20}(?:\\s\\p{Lu}[\\p{L}.]{1,20})?)?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PLAIN =
            Pattern.compile("(?:/[\\p{L} ]{3,30})?" + LARGER + DATE + "?" + AGENCY + "?" + DASH, FLAGS);
    private static final Pattern DATED =
            Pattern.compile(LARGER + "(?:" + DATE + AGENCY + "?|" + AGENCY + ")" + DASH, FLAGS);

    private static final Pattern UNKNOWN_TOWN = Pattern.compile("\\s*\\p{Lu}[\\p{Lu}\\s.'’-]{2,30},\\s{1,2}");
    private static final int LONGEST_TOWN_WORDS = 4;

    private Dateline() {}

    /** Whether the mention is the place of the dateline of its field. */
    static boolean isIn(Mention mention) {
        if (mention.field().field() == Field.TITLE || isTiedByHyphen(mention)) {
            return false;
        }
        boolean afterUnknownTown = isAfterUnknownTown(mention);
        boolean later = mention.first() > 0 && !afterUnknownTown;
        if (later && (mention.first() > LAST_WORD || !mention.beginsSentence() || !mention.isWrittenInCapitals())) {
            return false;
        }
        String text = mention.field().text();
        String rest = text.substring(mention.end(), Math.min(text.length(), mention.end() + LONGEST));
        Pattern pattern = mention.isWrittenInCapitals() && !afterUnknownTown ? PLAIN : DATED;
        return pattern.matcher(rest).lookingAt();
    }

    /** "SMALLVILLE, Kan., March 3 -": a state tells as much when nobody knows the town. */
    private static boolean isAfterUnknownTown(Mention mention) {
        return mention.first() > 0
                && mention.first() <= LONGEST_TOWN_WORDS
                && UNKNOWN_TOWN
                        .matcher(mention.field().text().substring(0, mention.start()))
                        .matches();
    }

    /** "US-China talks" begins with no dateline. */
    private static boolean isTiedByHyphen(Mention mention) {
        String text = mention.field().text();
        int end = mention.end();
        return end + 1 < text.length() && text.charAt(end) == '-' && Character.isLetter(text.charAt(end + 1));
    }
}

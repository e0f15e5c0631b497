package io.wirewatch.core.clean;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BCP 47 tags in their one spelling: {@code en_us} is {@code en-US}. */
final class LanguageTag {
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(ULocale.getISOLanguages()), Arrays.stream(Locale.getISOLanguages()))
            .collect(Collectors.toUnmodifiableSet());

    private LanguageTag() {}

    /** The tag in its usual spelling, or null when it names no language. */
    static String of(String declared) {
        String plain = PlainText.of(declared);
        if (plain == null) {
            return null;
        }
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(plain.replace('_', '-')).build();
            return KNOWN.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}

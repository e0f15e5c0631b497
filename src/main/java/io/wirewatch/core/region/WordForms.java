package io.wirewatch.core.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Guesses the base forms of an inflected name, so that a list of nominatives is enough: {@code России} may be a form of {@code
 * Россия}, {@code Litwy} of {@code Litwa}, {@code Russlands} of {@code Russland}, {@code وروسيا} is "and Russia". A guess counts only
 * when it is a name, so wrong ones do no harm. Works on folded words ({@code й} is {@code и} there).
 */
final class WordForms {
    private static final int SHORTEST_STEM = 3;
    private static final String[][] RUSSIAN = {
        {"ии", "ия"},
        {"ию", "ия"},
        {"иеи", "ия"},
        {"ы", "а"},
        {"и", "а"},
        {"е", "а"},
        {"у", "а"},
        {"ои", "а"},
        {"а", ""},
        {"у", ""},
        {"ом", ""},
        {"е", ""},
        {"я", "и"},
        {"ю", "и"},
        {"е", "и"},
        {"ем", "и"},
        {"я", "ь"},
        {"ю", "ь"},
        {"е", "ь"},
        {"ем", "ь"},
        {"и", "ь"},
        {"ью", "ь"},
        {"ах", "ы"},
        {"ов", "ы"},
        {"ам", "ы"},
        {"и", "я"},
        {"ю", "я"}
    };
    private static final String[][] UKRAINIAN = {
        {"іі", "ія"},
        {"ію", "ія"},
        {"ією", "ія"},
        {"и", "а"},
        {"і", "а"},
        {"у", "а"},
        {"ою", "а"},
        {"у", ""},
        {"а", ""},
        {"ом", ""},
        {"і", ""},
        {"ові", ""},
        {"ю", "и"},
        {"я", "и"},
        {"єм", "и"},
        {"і", "ь"},
        {"ю", "ь"},
        {"ах", "и"},
        {"єю", "я"},
        {"і", "я"}
    };
    private static final String[][] POLISH = {
        {"ii", "ia"},
        {"ie", "ia"},
        {"ia", "ia"},
        {"ji", "ja"},
        {"je", "ja"},
        {"y", "a"},
        {"ie", "a"},
        {"e", "a"},
        {"a", "a"},
        {"i", "a"},
        {"u", ""},
        {"em", ""},
        {"ie", ""},
        {"a", ""},
        {"ech", "y"},
        {"ach", "y"},
        {"iec", "cy"}
    };

    private WordForms() {}

    /** Whether names change in a language, in a way that is known here. */
    static boolean inflects(String language) {
        return switch (language) {
            case "ru", "be", "bg", "mk", "uk", "pl", "de", "sv", "da", "no", "nb", "nn", "ar", "fa", "ur", "he", "ko" ->
                true;
            default -> false;
        };
    }

    /** What a folded word may be a form of, likeliest first; empty for languages whose names do not change. */
    static List<String> baseForms(String word, String language) {
        if (language == null) {
            return List.of();
        }
        return switch (language) {
            case "ru", "be", "bg", "mk" -> replaced(word, RUSSIAN);
            case "uk" -> replaced(word, UKRAINIAN);
            case "pl" -> replaced(word, POLISH);
            case "de", "sv", "da", "no", "nb", "nn" -> replaced(word, new String[][] {{"s", ""}});
            case "ar", "fa", "ur" -> withoutPrefix(word, "وبلفك");
            case "he" -> withoutPrefix(word, "בלמוהשכ");
            case "ko" -> withoutParticle(word);
            default -> List.of();
        };
    }

    private static List<String> replaced(String word, String[][] endings) {
        List<String> forms = new ArrayList<>();
        for (String[] ending : endings) {
            int stem = word.length() - ending[0].length();
            if (stem >= SHORTEST_STEM && word.endsWith(ending[0])) {
                forms.add(word.substring(0, stem) + ending[1]);
            }
        }
        return forms;
    }

    /** One or two letters of conjunction and preposition grown on to the word. */
    private static List<String> withoutPrefix(String word, String prefixes) {
        List<String> forms = new ArrayList<>();
        for (int cut = 1; cut <= 2 && word.length() - cut >= SHORTEST_STEM; cut++) {
            if (prefixes.indexOf(word.charAt(cut - 1)) < 0) {
                break;
            }
            forms.add(word.substring(cut));
        }
        return forms;
    }

    private static List<String> withoutParticle(String word) {
        List<String> forms = new ArrayList<>();
        for (int cut = 1; cut <= 3 && word.length() - cut >= 2; cut++) {
            forms.add(word.substring(0, word.length() - cut));
        }
        return forms;
    }
}

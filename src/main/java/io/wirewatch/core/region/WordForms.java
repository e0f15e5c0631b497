package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Rows;
import io.wirewatch.core.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses the base forms of an inflected name, so that a list of nominatives is enough: {@code России} may be a form of {@code
 * Россия}, {@code Litwy} of {@code Litwa}, {@code Russlands} of {@code Russland}, {@code وروسيا} is "and Russia", {@code 서울에서} "in
 * Seoul". A guess counts only when it is a name, so most wrong ones do no harm; those that often meet a name by chance count for
 * well-known places only.
 *
 * <p>Endings are in {@code endings.tsv}; what Arabic and Hebrew write on to the front of a word and Korean on to its end is here. Works on
 * folded words.
 */
final class WordForms {
    private static final int SHORTEST_STEM = 3;
    /** A guess so short is often some village by chance. */
    private static final int SHORT = 4;

    private static final int LONGEST_PARTICLES = 6;
    private static final Set<String> PARTICLES =
            Set.of(("은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 보다 부터 까지 처럼 인 들 산 측 행 발 계 제 식 군 내 엔 선 나 이나 라 이라 이란 란 여 라고 이라고"
                            + " 이며 며 이고 고 간 전 팀 판 령 당 한테 에는 에도 에만 에선 에서는 에서도 에서의 에서만 에서부터 에게는 에게도 와의 과의 와는 과는 와도 과도 로는"
                            + " 로도 로의 로부터 으로는 으로도 으로의 으로부터 까지는 까지도 까지의 부터는 만의 만이 만은 보다는 보다도 이라는 라는 이다 였다 이었다 들이 들은 들을 들의"
                            + " 들도 들에게 들과 산은 산이 산을 측은 측이 측에 군이 군은 군의 군을 발로 행이 내에 내에서 내의 계의 식의 정부 정부는 정부가 정부의 정부도 정부와 대사관")
                    .split(" "));
    private static final Map<String, List<Ending>> ENDINGS = read();

    private WordForms() {}

    /** A guess of a base form. */
    record Base(String key, boolean ofWellKnownPlaceOnly) {
        Base(String key) {
            this(key, key.length() < SHORT && key.charAt(0) < 0x1100);
        }
    }

    private record Ending(String written, String base, boolean wellKnown) {}

    private static Map<String, List<Ending>> read() {
        Map<String, List<Ending>> endings = new HashMap<>();
        for (String[] row : Rows.of(WordForms.class, "gazetteer/endings.tsv", 2)) {
            List<Ending> list = new ArrayList<>();
            for (String pair : row[1].split(",")) {
                boolean wellKnown = pair.endsWith("*");
                String[] ends = pair.replace("*", "").strip().split(">", -1);
                list.add(new Ending(Folding.fold(ends[0]), Folding.fold(ends[1]), wellKnown));
            }
            for (String language : row[0].split(" ")) {
                endings.put(language, List.copyOf(list));
            }
        }
        return Map.copyOf(endings);
    }

    /** Whether names change in a language, in a way that is known here. */
    static boolean inflects(String language) {
        return ENDINGS.containsKey(language)
                || switch (language) {
                    case "ar", "fa", "ur", "he", "ko" -> true;
                    default -> false;
                };
    }

    /** Whether what is written on to the end of a name is a word of its own and not part of the name. */
    static boolean addsParticles(String language) {
        return language.equals("ko");
    }

    /** What a folded word may be a form of, likeliest first; empty for languages whose names do not change. */
    static List<Base> baseForms(String word, String language) {
        if (language == null) {
            return List.of();
        }
        return switch (language) {
            case "ar", "fa", "ur" -> withoutArabicPrefix(word);
            case "he" -> withoutHebrewPrefix(word);
            case "ko" -> withoutParticle(word);
            default -> withoutEnding(word, ENDINGS.getOrDefault(language, List.of()));
        };
    }

    private static List<Base> withoutEnding(String word, List<Ending> endings) {
        List<Base> forms = new ArrayList<>();
        for (Ending ending : endings) {
            int stem = word.length() - ending.written().length();
            if (stem >= SHORTEST_STEM && word.endsWith(ending.written())) {
                Base base = new Base(word.substring(0, stem) + ending.base());
                forms.add(ending.wellKnown() ? new Base(base.key(), true) : base);
            }
        }
        return forms;
    }

    /** A conjunction, a preposition, the article: {@code وبالسعودية} is "and in Saudi Arabia", {@code للعراق} "for Iraq". */
    private static List<Base> withoutArabicPrefix(String word) {
        List<Base> forms = new ArrayList<>();
        int at = 0;
        if (word.length() > 5 && "وف".indexOf(word.charAt(0)) >= 0) {
            addArabic(word.substring(1), forms);
            at = 1;
        } else if (word.length() > 3 && "وف".indexOf(word.charAt(0)) >= 0) {
            forms.add(new Base(word.substring(1), word.length() <= SHORT));
            return forms;
        }
        if (word.startsWith("لل", at)) {
            addArabic("ال" + word.substring(at + 2), forms);
            addArabic(word.substring(at + 1), forms);
        } else if (word.length() - at > 3 && "بلك".indexOf(word.charAt(at)) >= 0) {
            addArabic(word.substring(at + 1), forms);
        } else if (word.startsWith("ال", at)) {
            addArabic(word.substring(at), forms);
        }
        return forms;
    }

    private static void addArabic(String word, List<Base> forms) {
        boolean isShort = word.length() < SHORT;
        forms.add(new Base(word, isShort));
        if (word.startsWith("ال") && word.length() > 5) {
            forms.add(new Base(word.substring(2), true));
        }
    }

    private static List<Base> withoutHebrewPrefix(String word) {
        List<Base> forms = new ArrayList<>();
        for (int cut = 1; cut <= 2 && word.length() - cut >= SHORTEST_STEM; cut++) {
            if ("בלמוהשכ".indexOf(word.charAt(cut - 1)) < 0) {
                break;
            }
            forms.add(new Base(word.substring(cut)));
        }
        return forms;
    }

    private static List<Base> withoutParticle(String word) {
        List<Base> forms = new ArrayList<>();
        for (int cut = 1; cut <= LONGEST_PARTICLES && word.length() - cut >= 2; cut++) {
            if (PARTICLES.contains(word.substring(word.length() - cut))) {
                forms.add(new Base(word.substring(0, word.length() - cut)));
            }
        }
        return forms;
    }
}

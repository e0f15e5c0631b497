package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.region.gazetteer.Usage.Form;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import java.util.HashMap;
import java.util.Map;

/** Puts names into the table, as written or folded. Used once; not to be shared between threads. */
final class NameReader {
    private static final Analyzer ANALYZER = new Analyzer();

    private final NameTableBuilder table = new NameTableBuilder();
    private final Stems stems = new Stems();
    private final Map<String, String> languageLists = new HashMap<>();

    NameTableBuilder table() {
        return table;
    }

    Stems stems() {
        return stems;
    }

    /** The folded words of a name, joined by single spaces. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Token token : ANALYZER.tokens(name)) {
            key.append(key.isEmpty() ? "" : " ").append(token.key());
        }
        return key.toString();
    }

    /** Languages as tables list them, {@code *} for all, as usages have them. */
    String languages(String list) {
        return list.equals("*")
                ? Usage.EVERY_LANGUAGE
                : languageLists.computeIfAbsent(list, languages -> " " + languages + " ");
    }

    /**
     * Adds a name as people write it; with a star at its end, the beginning of all words that mean this in the one language of the usage.
     */
    void add(String name, int place, String reason, String languages) {
        Form form = formOf(name);
        if (reason.equals(Usage.DEMONYM) && !languages.equals("en") && Character.isLowerCase(name.codePointAt(0))) {
            form = Form.WORD;
            stems.addSmall(languages);
        }
        add(name, place, new Usage(reason, languages(languages), form, false));
    }

    void add(String name, int place, Usage usage) {
        if (!name.endsWith("*")) {
            table.add(key(name), place, usage);
            return;
        }
        String stem = key(name.substring(0, name.length() - 1));
        String language = usage.languages().strip();
        if (!stem.contains(" ") && stem.length() >= Stems.SHORTEST) {
            table.add(Stems.key(language, stem), place, usage);
            stems.add(language, stem);
        }
    }

    /** Short names in capitals are words when written otherwise: us, who, it. */
    static Form formOf(String name) {
        boolean capitals = name.length() <= 8
                && name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().noneMatch(Character::isLowerCase);
        return capitals ? Form.CAPITALS : Form.NAME;
    }

    /** Spells out a list of words: "Dane(s), rus(o|a)" is Dane, Danes, ruso, rusa. */
    void addAll(String list, int place, String reason, String languages) {
        for (String item : list.split(",")) {
            String word = item.strip();
            int open = word.indexOf('(');
            if (open < 0) {
                add(word, place, reason, languages);
                continue;
            }
            String stem = word.substring(0, open);
            String ends = word.substring(open + 1, word.length() - 1);
            if (!ends.contains("|")) {
                add(stem, place, reason, languages);
            }
            for (String end : ends.split("\\|", -1)) {
                add(stem + end, place, reason, languages);
            }
        }
    }
}

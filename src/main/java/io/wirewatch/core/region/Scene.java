package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text holds before anything is decided: its names in the order of first mention, its language and where it comes from. Not to
 * be shared between threads.
 *
 * @param language two or three letters, null when unknown
 * @param home number of the country of the source, {@link Places#NONE} when unknown
 * @param sourceDivision the division that the source speaks of most, null when unknown
 * @param localness how much it does, see {@link SourceProfile#localness}
 */
record Scene(
        List<NamedPlace> names,
        String language,
        int home,
        SourceProfile source,
        String sourceDivision,
        double localness) {

    /** Groups mentions by name, and notes which names stand before what they lie in. */
    static Scene of(List<Mention> mentions, NameTable table, String language, int home, SourceProfile source) {
        Map<String, NamedPlace> byName = new LinkedHashMap<>();
        Mention before = null;
        NamedPlace nameBefore = null;
        for (Mention mention : mentions) {
            NamedPlace name =
                    byName.computeIfAbsent(identity(mention, table), key -> new NamedPlace(mention.meanings()));
            name.add(mention);
            if (before != null && before.isBeforeComma(mention)) {
                nameBefore.addHolder(name);
            }
            if (before != null && before.isListedWith(mention)) {
                nameBefore.addListed(name);
            }
            before = mention;
            nameBefore = name;
        }
        return new Scene(new ArrayList<>(byName.values()), language, home, source, source.home(), source.localness());
    }

    /** The same words may be read in two ways: "Ind." after a comma is a state. */
    private static String identity(Mention mention, NameTable table) {
        return mention.key()
                + '|'
                + mention.meanings().length
                + table.usage(mention.meanings()[0]).form();
    }
}

package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.NameTable;
import java.util.List;

/**
 * "Barrow, Jackson and Madison counties" names three counties, though the word stands there once. Gives the names of such a list the meanings
 * that they have with the word.
 */
final class CountyLists {
    private static final int[] NO_MEANING = {};

    private final NameTable names;

    CountyLists(NameTable names) {
        this.names = names;
    }

    /** The mentions of a field, in order; changed where a list of counties asks for it. */
    List<Mention> resolve(List<Mention> mentions) {
        for (int at = mentions.size() - 1; at >= 0; at--) {
            if (mentions.get(at).wordAfter().equals("counties")) {
                int in = at;
                boolean listed = true;
                while (listed) {
                    mentions.set(in, asCounty(mentions.get(in)));
                    listed = in > 0 && mentions.get(in - 1).isListedWith(mentions.get(in));
                    in--;
                }
                at = in + 1;
            }
        }
        return mentions;
    }

    private Mention asCounty(Mention mention) {
        int entry = names.find(mention.key() + " county");
        int[] meanings = entry == NameTable.NONE ? NO_MEANING : names.meanings(entry);
        return meanings.length == 0 ? mention : mention.with(mention.key() + " county", meanings);
    }
}

package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much of the gold a tagger finds. Not to be shared between threads. */
final class GoldScore {
    private int marks;
    private int found;
    private int foundRight;
    private int said;
    private int aboutGold;
    private int aboutSaid;
    private int aboutRight;
    private int exact;
    private int texts;

    void add(GoldText text, RegionTagger.Decided decided, List<RegionTag> regions) {
        texts++;
        marks += text.marks().size();
        for (FoundPlace place : decided.found()) {
            boolean counted = text.hasDemonyms()
                    || !(place.evidence().reason().equals("demonym")
                            || place.evidence().reason().equals("metonym"));
            if (counted && (text.hasDemonyms() || place.evidence().field() == Field.BODY)) {
                said++;
            }
        }
        for (GoldText.Mark mark : text.marks()) {
            for (FoundPlace place : decided.found()) {
                if (mark.isAt(place.mention())) {
                    found++;
                    foundRight += mark.means(place.name().place(), gazetteer) ? 1 : 0;
                    break;
                }
            }
        }
        Set<String> countries = new HashSet<>();
        regions.stream().filter(tag -> tag.kind() == RegionKind.COUNTRY).forEach(tag -> countries.add(tag.code()));
        aboutGold += text.about().size();
        aboutSaid += countries.size();
        exact += countries.equals(text.about()) ? 1 : 0;
        countries.retainAll(text.about());
        aboutRight += countries.size();
    }

    private final io.wirewatch.core.region.gazetteer.Gazetteer gazetteer;

    GoldScore(io.wirewatch.core.region.gazetteer.Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d texts, %d marks: P %.3f R %.3f, found and right %.3f; countries F1 %.3f, exact %.3f",
                texts,
                marks,
                share(found, said),
                share(found, marks),
                share(foundRight, marks),
                share(2 * aboutRight, aboutGold + aboutSaid),
                share(exact, texts));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}

package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks need of this package: taggers with other gazetteers, and our own texts. */
public final class MeasuredRegions {
    private static final Path TEXTS = Path.of("src/test/training/regions");

    private MeasuredRegions() {}

    /** The tagger that ships, with another gazetteer. */
    public static RegionTagger tagger(Gazetteer gazetteer) {
        return new RegionTagger(gazetteer, WordLists.standard(), Models.standard(), RegionTagger.DEFAULT_THRESHOLD);
    }

    /**
     * A sentence of our own texts.
     *
     * @param places how many places it names
     */
    public record Sentence(String text, long places) {}

    /** The bodies of the English ones of our own texts, sentence by sentence. */
    public static List<List<Sentence>> texts() throws IOException {
        return MarkedTexts.read(TEXTS).stream()
                .filter(text -> text.language().equals("en"))
                .map(MeasuredRegions::sentences)
                .toList();
    }

    private static List<Sentence> sentences(GoldText text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String sentence : text.item().body().split("(?<=\\.)\\s")) {
            int from = start;
            int to = from + sentence.length();
            long places = text.marks().stream()
                    .filter(mark -> mark.field() == Field.BODY && mark.start() >= from && mark.start() < to)
                    .count();
            sentences.add(new Sentence(sentence, places));
            start = to + 1;
        }
        return sentences;
    }
}

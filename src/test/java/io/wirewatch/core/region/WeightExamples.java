package io.wirewatch.core.region;

import io.wirewatch.core.region.ConditionalLogit.Choice;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What texts with gold teach the three models, as the tagger of the moment sees them. Not to be shared between threads. */
final class WeightExamples {
    final List<Choice> ranks = new ArrayList<>();
    final List<Choice> places = new ArrayList<>();
    final List<Choice> countries = new ArrayList<>();
    private final RegionTagger tagger;
    private final NameTable names;
    private final double trapWeight;
    private final Gazetteer gazetteer;

    /** @param trapWeight how much a name that is no place counts: our own texts hold more of them than papers do */
    WeightExamples(RegionTagger tagger, double trapWeight) {
        this.trapWeight = trapWeight;
        this.tagger = tagger;
        this.gazetteer = tagger.gazetteer();
        this.names = gazetteer.names();
    }

    /** Goes through texts in order, each knowing what the earlier ones of its source spoke of. */
    static void inOrder(RegionTagger tagger, List<GoldText> texts, Reader reader) {
        Map<String, SourceProfile> profiles = new HashMap<>();
        for (GoldText text : texts) {
            SourceProfile profile = profiles.getOrDefault(text.source(), SourceProfile.EMPTY);
            RegionTagger.Decided decided = tagger.decide(
                    new Analyzer().analyze(text.item()), text.language(), new SourceContext(text.home(), profile));
            reader.read(text, decided);
            List<Integer> named = decided.found().stream()
                    .map(found -> found.name().place())
                    .distinct()
                    .toList();
            profiles.put(text.source(), profile.with(named, tagger.gazetteer().places()));
        }
    }

    /** Takes what was decided of a text. */
    interface Reader {
        void read(GoldText text, RegionTagger.Decided decided);
    }

    void add(GoldText text, RegionTagger.Decided decided, double weight) {
        for (NamedPlace name : decided.scene().names()) {
            addRank(text, name, decided, weight);
            for (Mention mention : name.mentions()) {
                addPlace(text, name, mention, decided, weight);
            }
        }
        for (CountryJudge.Claim claim :
                tagger.countries().claims(decided.found(), decided.scene().home())) {
            String code = gazetteer.places().countryCode(claim.country());
            countries.add(Choice.yesOrNo(claim.values(), text.about().contains(code), weight));
        }
    }

    private void addRank(GoldText text, NamedPlace name, RegionTagger.Decided decided, double weight) {
        GoldText.Mark mark = null;
        for (Mention mention : name.mentions()) {
            mark = mark == null ? markAt(text, mention) : mark;
        }
        if (mark == null || name.meanings().length < 2) {
            return;
        }
        PlaceChooser.Namesakes namesakes = tagger.chooser().namesakes(name);
        double[][] alternatives = new double[name.meanings().length][RankFeature.values().length];
        int right = -1;
        double best = Double.NEGATIVE_INFINITY;
        boolean wrong = false;
        for (int i = 0; i < alternatives.length; i++) {
            int meaning = name.meanings()[i];
            tagger.chooser()
                    .describe(name, meaning, namesakes, decided.scene(), decided.surroundings(), alternatives[i]);
            double score = tagger.models().rank().score(alternatives[i]);
            if (!mark.means(names.place(meaning), gazetteer)) {
                wrong = true;
            } else if (score > best) {
                best = score;
                right = i;
            }
        }
        if (right >= 0 && wrong) {
            ranks.add(new Choice(withoutOtherRight(alternatives, right, name, mark), rightAfter, weight));
        }
    }

    private int rightAfter;

    /** Other alternatives that are right as well are neither to be learned nor to be shunned. */
    private double[][] withoutOtherRight(double[][] alternatives, int right, NamedPlace name, GoldText.Mark mark) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < alternatives.length; i++) {
            if (i == right) {
                rightAfter = kept.size();
            }
            if (i == right || !mark.means(names.place(name.meanings()[i]), gazetteer)) {
                kept.add(alternatives[i]);
            }
        }
        return kept.toArray(new double[0][]);
    }

    private void addPlace(
            GoldText text, NamedPlace name, Mention mention, RegionTagger.Decided decided, double weight) {
        var usage = names.usage(name.meaning());
        if (!text.hasDemonyms() && (usage.isDemonym() || usage.isMetonym())) {
            return;
        }
        double[] values = new double[PlaceFeature.values().length];
        tagger.judge().describe(name, mention, decided.scene(), decided.surroundings(), values);
        boolean yes = markAt(text, mention) != null;
        places.add(Choice.yesOrNo(values, yes, yes ? weight : weight * trapWeight));
    }

    static GoldText.Mark markAt(GoldText text, Mention mention) {
        for (GoldText.Mark mark : text.marks()) {
            if (mark.isAt(mention)) {
                return mark;
            }
        }
        return null;
    }
}

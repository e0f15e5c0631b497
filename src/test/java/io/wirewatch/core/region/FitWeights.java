package io.wirewatch.core.region;

import io.wirewatch.config.PolicyFiles;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of the place finder to texts with gold, and writes {@code weights.tsv}. {@code docs/regions.md} gives the command.
 *
 * <pre>
 * FitWeights OUT [--own FOLDER] [--kit FOLDER]… [--check FOLDER]… [--folds N] [--penalty P]
 * </pre>
 *
 * Own texts are marked texts ({@link MarkedTexts}); a kit's folder holds items.jsonl and gold.jsonl. What is to be checked only is scored, and
 * not fitted on. With folds, each text is scored by weights that were fitted without its source.
 */
final class FitWeights {
    private static final int ROUNDS = 3;

    private final Gazetteer gazetteer = Gazetteer.standard(PolicyFiles.standard());
    private final WordLists lists = WordLists.standard();
    private final List<GoldText> texts = new ArrayList<>();
    private final List<List<GoldText>> checks = new ArrayList<>();
    private final List<String> checkNames = new ArrayList<>();
    private final StringBuilder sources = new StringBuilder();
    private double trapWeight = 0.5;
    private double rankPenalty = 10;
    private double placePenalty = 40;
    private double countryPenalty = 5;
    private int folds;

    private FitWeights() {}

    public static void main(String[] args) throws IOException {
        FitWeights fit = new FitWeights();
        for (int i = 1; i < args.length; i += 2) {
            fit.option(args[i], args[i + 1]);
        }
        fit.run(Path.of(args[0]));
    }

    private void option(String name, String value) throws IOException {
        switch (name) {
            case "--own" -> add(MarkedTexts.read(Path.of(value)), "own texts (" + value + ")");
            case "--kit" ->
                add(KitTexts.read(Path.of(value)), Path.of(value).getFileName().toString());
            case "--check" -> {
                checks.add(KitTexts.read(Path.of(value)));
                checkNames.add(Path.of(value).getFileName().toString());
            }
            case "--folds" -> folds = Integer.parseInt(value);
            case "--rank-penalty" -> rankPenalty = Double.parseDouble(value);
            case "--trap-weight" -> trapWeight = Double.parseDouble(value);
            case "--place-penalty" -> placePenalty = Double.parseDouble(value);
            case "--country-penalty" -> countryPenalty = Double.parseDouble(value);
            default -> throw new IllegalArgumentException("unknown option " + name);
        }
    }

    private void add(List<GoldText> more, String name) {
        texts.addAll(more);
        sources.append(sources.isEmpty() ? "" : ", ")
                .append(more.size())
                .append(" of ")
                .append(name);
    }

    private void run(Path out) throws IOException {
        System.out.println("guessed weights: " + score(guessed(), texts));
        if (folds > 0) {
            crossValidate();
        }
        Models models = fit(texts);
        System.out.println("fitted weights, same texts: " + score(models, texts));
        for (int i = 0; i < checks.size(); i++) {
            System.out.println(checkNames.get(i) + ", guessed: " + score(guessed(), checks.get(i)));
            System.out.println(checkNames.get(i) + ", fitted: " + score(models, checks.get(i)));
        }
        Files.writeString(out, print(models));
    }

    private static Models guessed() {
        return new Models(
                new LinearModel<>(RankFeature.class, LinearModel.priors(RankFeature.class)),
                new LinearModel<>(PlaceFeature.class, LinearModel.priors(PlaceFeature.class)),
                new LinearModel<>(CountryFeature.class, LinearModel.priors(CountryFeature.class)));
    }

    private RegionTagger tagger(Models models) {
        return new RegionTagger(gazetteer, lists, models, RegionTagger.DEFAULT_THRESHOLD);
    }

    private Models fit(List<GoldText> training) {
        Models models = guessed();
        for (int round = 0; round < ROUNDS; round++) {
            WeightExamples examples = new WeightExamples(tagger(models), trapWeight);
            WeightExamples.inOrder(tagger(models), training, (text, decided) -> examples.add(text, decided, 1));
            models = new Models(
                    new LinearModel<>(
                            RankFeature.class,
                            ConditionalLogit.fit(examples.ranks, LinearModel.priors(RankFeature.class), rankPenalty)),
                    new LinearModel<>(
                            PlaceFeature.class,
                            ConditionalLogit.fit(
                                    examples.places, LinearModel.priors(PlaceFeature.class), placePenalty)),
                    new LinearModel<>(
                            CountryFeature.class,
                            ConditionalLogit.fit(
                                    examples.countries, LinearModel.priors(CountryFeature.class), countryPenalty)));
            if (round == ROUNDS - 1) {
                System.out.printf(
                        Locale.ROOT,
                        "fitted on %d names, %d mentions, %d countries%n",
                        examples.ranks.size(),
                        examples.places.size(),
                        examples.countries.size());
            }
        }
        return models;
    }

    private GoldScore score(Models models, List<GoldText> wanted) {
        GoldScore score = new GoldScore(gazetteer);
        RegionTagger tagger = tagger(models);
        WeightExamples.inOrder(tagger, wanted, (text, decided) -> score.add(text, decided, tagger.regionTags(decided)));
        return score;
    }

    private void crossValidate() {
        GoldScore score = new GoldScore(gazetteer);
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            List<GoldText> training =
                    texts.stream().filter(text -> fold(text) != held).toList();
            RegionTagger tagger = tagger(fit(training));
            List<GoldText> rest =
                    texts.stream().filter(text -> fold(text) == held).toList();
            WeightExamples.inOrder(
                    tagger, rest, (text, decided) -> score.add(text, decided, tagger.regionTags(decided)));
        }
        System.out.println("fitted weights, texts of other sources: " + score);
    }

    /** Texts of one paper stay together; those of one site with many authors do not. */
    private int fold(GoldText text) {
        String unit = text.source().contains("wiki") ? text.id() : text.source();
        return Math.floorMod(unit.hashCode(), folds);
    }

    private String print(Models models) {
        StringBuilder out = new StringBuilder(
                "# Weights of the place finder: what each feature brings, as RankFeature, PlaceFeature and CountryFeature explain.\n"
                        + "# Fitted by FitWeights on " + sources
                        + ".\n# model <tab> feature <tab> weight <tab> the guess that it started from\n");
        print(out, models.rank(), RankFeature.values());
        print(out, models.place(), PlaceFeature.values());
        print(out, models.country(), CountryFeature.values());
        return out.toString();
    }

    private static <F extends Enum<F> & Feature> void print(StringBuilder out, LinearModel<F> model, F[] features) {
        for (int i = 0; i < features.length; i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%.2f\t%s%n",
                    features[i].getDeclaringClass().getSimpleName(),
                    features[i].name(),
                    model.weight(i),
                    features[i].prior()));
        }
    }
}

package io.wirewatch.api;

import io.wirewatch.core.rule.References;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.DeadLetterRetry;
import io.wirewatch.edit.FeedEditor;
import io.wirewatch.edit.InForce;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.edit.RuleTrialer;
import io.wirewatch.edit.SilenceEditor;
import io.wirewatch.history.BacktestJobs;
import io.wirewatch.view.RuleView;
import io.wirewatch.view.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the API of a service can be asked. */
public final class RestApi {
    private RestApi() {}

    /**
     * What changes go by.
     *
     * @param force says when this instance goes by a change
     */
    public record Editors(
            RuleEditor rules,
            RuleTrialer trialer,
            FeedEditor feeds,
            SilenceEditor silences,
            DeadLetterArchive archive,
            DeadLetterRetry retry,
            BacktestJobs backtests,
            InForce force) {}

    /** @param version of the program */
    public static Api of(Views views, Editors editors, Names names, String version, InstantSource clock) {
        Filters filters = new Filters(references(views.rules()));
        return Api.of(
                Stream.of(
                                reads(views, filters, names, version),
                                changes(views, editors),
                                backtests(views, editors, names),
                                List.of(EventsDescription.operation()))
                        .flatMap(List::stream)
                        .toList(),
                version,
                clock);
    }

    /** What queries in requests may refer to: rules and word lists as they are saved. */
    public static References references(RuleView rules) {
        return new References() {
            @Override
            public Optional<String> rule(String id) {
                return rules.rule(id).map(Rule::query);
            }

            @Override
            public Optional<String> list(String name) {
                return rule("@" + name);
            }
        };
    }

    private static List<Operation> reads(Views views, Filters filters, Names names, String version) {
        return Stream.of(
                        new ItemsResource(views.items(), filters).operations(),
                        new StoriesResource(views.stories(), views.items(), filters).operations(),
                        new AlertsResource(views.alerts(), views.heldAlerts()).operations(),
                        new SyndicationResource(views.alerts(), views.stories(), filters).operations(),
                        new TrendsResource(views.trends()).operations(),
                        new FeedsResource(views.feeds()).operations(),
                        new RulesResource(views.rules()).operations(),
                        new SilencesResource(views.silences()).operations(),
                        new DeadLettersResource(views.deadLetters()).operations(),
                        new NamesResource(names).operations(),
                        new StatusResource(version, views::progress).operations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> backtests(Views views, Editors editors, Names names) {
        BacktestsResource backtests = new BacktestsResource(editors.backtests(), editors.rules());
        TrendPictures trends = new TrendPictures(views.trends(), names);
        return Stream.concat(
                        backtests.operations().stream(),
                        new PicturesResource(trends, backtests::job).operations().stream())
                .toList();
    }

    private static List<Operation> changes(Views views, Editors editors) {
        Changes changes = new Changes(editors.force());
        return Stream.of(
                        new RuleChanges(editors.rules(), editors.trialer(), views.items(), changes).operations(),
                        new FeedChanges(editors.feeds(), changes).operations(),
                        new SilenceChanges(editors.silences(), changes).operations(),
                        new DeadLetterRetries(editors.archive(), editors.retry()).operations())
                .flatMap(List::stream)
                .toList();
    }
}

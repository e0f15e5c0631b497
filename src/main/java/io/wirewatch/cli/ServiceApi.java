package io.wirewatch.cli;

import io.wirewatch.api.Api;
import io.wirewatch.api.Names;
import io.wirewatch.api.RestApi;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.DeadLetterRetry;
import io.wirewatch.edit.FeedEditor;
import io.wirewatch.edit.InForce;
import io.wirewatch.edit.RuleChecker;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.edit.RuleTrialer;
import io.wirewatch.edit.SilenceEditor;
import io.wirewatch.history.BacktestJobs;
import io.wirewatch.history.HistoryKeeper;
import io.wirewatch.view.Views;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The API of a running service, with what changes go by. */
final class ServiceApi implements AutoCloseable {
    private final RuleEditor rules;
    private final FeedEditor feeds;
    private final SilenceEditor silences;
    private final DeadLetterRetry retry;
    private final BacktestJobs backtests;
    private final Api api;

    private ServiceApi(
            KafkaConnection kafka,
            Views views,
            HistoryKeeper history,
            CompletableFuture<ItemTagger> tagger,
            Set<String> groupings,
            InForce force) {
        InstantSource clock = InstantSource.system();
        rules = new RuleEditor(kafka.clients(), kafka.topics(), new RuleChecker(tagger::join, groupings));
        feeds = new FeedEditor(kafka.clients(), kafka.topics());
        silences = new SilenceEditor(kafka.clients(), kafka.topics(), clock);
        retry = new DeadLetterRetry(kafka.clients(), kafka.topics(), clock);
        backtests = new BacktestJobs(history::view);
        RestApi.Editors editors = new RestApi.Editors(
                rules,
                new RuleTrialer(tagger::join),
                feeds,
                silences,
                new DeadLetterArchive(kafka.clients(), kafka.topics()),
                retry,
                backtests,
                force);
        Names names = new Names(
                () -> tagger.join().knownRegions(), () -> tagger.join().knownTopics());
        api = RestApi.of(views, editors, names, Version.text(), clock);
    }

    /**
     * Makes the API.
     *
     * @param tagger on its way; waited for by whoever asks for what needs it
     * @param groupings codes of the groupings of regions that items can carry
     */
    static ServiceApi of(
            KafkaConnection kafka,
            Views views,
            HistoryKeeper history,
            CompletableFuture<ItemTagger> tagger,
            Set<String> groupings,
            InForce force) {
        return new ServiceApi(kafka, views, history, tagger, groupings, force);
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        rules.close();
        feeds.close();
        silences.close();
        retry.close();
        backtests.close();
    }
}

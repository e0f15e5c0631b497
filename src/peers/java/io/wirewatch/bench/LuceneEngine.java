package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;

/**
 * Lucene Monitor, in memory, one text at a time, without evidence. Its presearcher is told how many texts of a sample hold each term, so that
 * it files a query under its rarest one, as ours does.
 */
final class LuceneEngine implements Engine {
    private static final int REGISTERED_AT_ONCE = 10_000;

    private static final int PASSES = 2;

    private final Monitor monitor;

    LuceneEngine(Iterable<Rule> rules, Presearcher presearcher) {
        try {
            MonitorConfiguration configuration =
                    new MonitorConfiguration().setQueryUpdateBufferSize(REGISTERED_AT_ONCE);
            monitor = new Monitor(new WordAnalyzer(), presearcher, configuration);
            register(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Presearcher onePass(Map<String, Integer> frequencies) {
        return new TermFilteredPresearcher(weightor(frequencies), List.of(), Set.of());
    }

    static Presearcher multipass(Map<String, Integer> frequencies) {
        return new MultipassTermFilteredPresearcher(PASSES, 0, weightor(frequencies), List.of(), Set.of());
    }

    private static TermWeightor weightor(Map<String, Integer> frequencies) {
        // Lucene's own, termFreqWeightor, takes a term that the sample lacks for a common one
        return term -> 1 / (0.5 + frequencies.getOrDefault(term.text(), 0));
    }

    private void register(Iterable<Rule> rules) throws IOException {
        List<MonitorQuery> batch = new ArrayList<>();
        for (Rule rule : rules) {
            batch.add(new MonitorQuery(rule.id(), LuceneQueries.of(RuleParser.parse(rule.query()))));
            if (batch.size() == REGISTERED_AT_ONCE) {
                monitor.register(batch);
                batch.clear();
            }
        }
        monitor.register(batch);
    }

    @Override
    public int count(NewsItem item) {
        return match(item).getMatchCount();
    }

    @Override
    public Set<String> ids(NewsItem item) {
        return match(item).getMatches().stream().map(QueryMatch::getQueryId).collect(Collectors.toSet());
    }

    /** How many queries the presearcher let through. */
    int tried(NewsItem item) {
        return match(item).getQueriesRun();
    }

    private MatchingQueries<QueryMatch> match(NewsItem item) {
        Document document = new Document();
        if (item.title() != null) {
            document.add(new TextField(LuceneQueries.FIELD, item.title(), Store.NO));
        }
        if (item.body() != null) {
            document.add(new TextField(LuceneQueries.FIELD, item.body(), Store.NO));
        }
        try {
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

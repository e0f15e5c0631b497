package io.wirewatch.api;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.edit.Checked;
import io.wirewatch.edit.RuleEditor;
import io.wirewatch.history.BacktestJob;
import io.wirewatch.history.BacktestJobs;
import io.wirewatch.history.BacktestRequest;
import io.wirewatch.history.BacktestResult;
import io.wirewatch.history.Comparison;
import io.wirewatch.history.Example;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules tried on what has passed. */
final class BacktestsResource {
    private static final String SECTION = "Backtests";
    private static final int EXAMPLES = 5;
    private static final int MOST_LISTED = 100;

    private final BacktestJobs jobs;
    private final RuleEditor rules;

    /** What somebody wants to have tried. */
    record Question(Map<String, Object> rule, String from, String to) {}

    /** A job as it is given. */
    record Entry(
            String id,
            BacktestJob.State state,
            String rule,
            Instant from,
            Instant to,
            int done,
            int total,
            String problem,
            Map<String, Object> result) {
        static Entry of(BacktestJob job) {
            BacktestRequest request = job.request();
            return new Entry(
                    job.id(),
                    job.state(),
                    request.rule().id(),
                    request.from(),
                    request.to(),
                    job.done(),
                    job.total(),
                    job.failure(),
                    job.result() == null ? null : shown(job.result(), job.comparison()));
        }

        /** Without what is long. */
        static Entry brief(BacktestJob job) {
            Entry whole = of(job);
            return new Entry(
                    whole.id,
                    whole.state,
                    whole.rule,
                    whole.from,
                    whole.to,
                    whole.done,
                    whole.total,
                    whole.problem,
                    null);
        }
    }

    /** So many alerts from a moment on. */
    record Bar(Instant start, int count) {}

    BacktestsResource(BacktestJobs jobs, RuleEditor rules) {
        this.jobs = jobs;
        this.rules = rules;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                                HandlerType.POST,
                                "/backtests",
                                "startBacktest",
                                SECTION,
                                "Tries a draft on the items that are kept, beside the rule that is saved under its id. Two run at a time.")
                        .sending("BacktestQuestion")
                        .giving(202, Answer.of("BacktestJob", "It waits or runs; its address is in Location."))
                        .by(this::start),
                Operation.get(
                                "/backtests",
                                "listBacktests",
                                SECTION,
                                "Backtests under way, and the last ones that have ended, newest first, without their results.")
                        .giving(200, Answer.list("BacktestJob", "All of them on one page."))
                        .by(call ->
                                Lists.page(jobs.all().stream().map(Entry::brief).toList(), null)),
                Operation.get("/backtests/{id}", "getBacktest", SECTION, "A backtest, with its result once it is done.")
                        .giving(200, Answer.of("BacktestJob", "How far it is, or what came of it."))
                        .by(call -> Reply.ok(Entry.of(job(call)))),
                Operation.of(
                                HandlerType.DELETE,
                                "/backtests/{id}",
                                "cancelBacktest",
                                SECTION,
                                "Ends a backtest, and forgets it.")
                        .giving(204, Answer.empty("It is gone."))
                        .by(this::cancel));
    }

    BacktestJob job(Call call) {
        return jobs.get(call.path("id")).orElseThrow(() -> ProblemException.notFound("such backtest any more"));
    }

    private Reply start(Call call) throws InterruptedException {
        Question question = call.body(Question.class);
        Instant from = moment(call, "from", question.from(), call.now().minus(7, ChronoUnit.DAYS));
        Instant to = moment(call, "to", question.to(), call.now());
        if (!from.isBefore(to)) {
            throw new ProblemException(ProblemKind.REFUSED, "There is no time between from and to.");
        }
        return Changes.make(() -> start(RuleBody.read(question.rule()), from, to));
    }

    private static Instant moment(Call call, String name, String written, Instant otherwise) {
        return written == null ? otherwise : call.moment(name, written);
    }

    private Reply start(Rule draft, Instant from, Instant to) {
        SortedMap<String, Rule> present = rules.present();
        Checked checked = rules.check(draft);
        if (!checked.isSound()) {
            throw Changes.refused(checked);
        }
        Collection<Rule> others = present.values();
        BacktestRequest request = BacktestRequest.of(draft, List.copyOf(others), from, to, EXAMPLES);
        String id = jobs.start(request, present.get(draft.id()))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.CONFLICT, "There are too many backtests under way; try again in a while."));
        BacktestJob job = jobs.get(id).orElseThrow(() -> ProblemException.notFound("such backtest any more"));
        return Reply.json(202, Entry.of(job)).with("Location", Api.ROOT + "/backtests/" + id);
    }

    private Reply cancel(Call call) {
        if (!jobs.cancel(call.path("id"))) {
            throw ProblemException.notFound("such backtest any more");
        }
        return Reply.empty();
    }

    private static Map<String, Object> shown(BacktestResult result, Comparison comparison) {
        return Lists.object(
                "items", result.items(),
                "matched", result.matched(),
                "opened", result.opened().size(),
                "updated", result.updated(),
                "closed", result.closed(),
                "held", held(result.held()),
                "hours", bars(result.openedByHour(), ChronoUnit.HOURS),
                "days", bars(result.openedByHour(), ChronoUnit.DAYS),
                "typical",
                        result.typical().stream().map(BacktestsResource::shown).toList(),
                "marginal",
                        result.marginal().stream().map(BacktestsResource::shown).toList(),
                "comparison", comparison == null ? null : shown(comparison));
    }

    private static Map<String, Integer> held(Map<AlertDecision.Reason, Integer> held) {
        Map<String, Integer> named = new TreeMap<>();
        held.forEach((reason, number) -> named.put(Filters.name(reason), number));
        return named;
    }

    private static List<Bar> bars(SortedMap<Instant, Integer> byHour, ChronoUnit unit) {
        SortedMap<Instant, Integer> sums = new TreeMap<>();
        byHour.forEach((hour, number) -> sums.merge(hour.truncatedTo(unit), number, Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> new Bar(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Map<String, Object> shown(Example example) {
        return Lists.object("item", example.item(), "arrived", example.arrived(), "evidence", example.evidence());
    }

    private static Map<String, Object> shown(Comparison comparison) {
        return Lists.object(
                "gained", comparison.gained().stream().limit(MOST_LISTED).toList(),
                "lost", comparison.lost().stream().limit(MOST_LISTED).toList(),
                "gainedCount", comparison.gained().size(),
                "lostCount", comparison.lost().size(),
                "same", comparison.same());
    }
}

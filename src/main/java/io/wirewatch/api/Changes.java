package io.wirewatch.api;

import io.wirewatch.edit.Checked;
import io.wirewatch.edit.Finding;
import io.wirewatch.edit.InForce;
import io.wirewatch.edit.NoSuchEntryException;
import io.wirewatch.edit.RefusedException;
import io.wirewatch.edit.StaleException;
import io.wirewatch.edit.Written;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What all changes have in common: what they are meant for, why they are refused, and when they are in force. Safe to share between threads. */
final class Changes {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final InForce force;

    /** Carries a change out. */
    interface Change {
        Reply make() throws InterruptedException;
    }

    /** Names a version. */
    interface Naming<V> {
        String of(V value);
    }

    Changes(InForce force) {
        this.force = force;
    }

    /** Turns what a change is refused with into a problem. */
    static Reply make(Change change) throws InterruptedException {
        try {
            return change.make();
        } catch (StaleException e) {
            throw new ProblemException(ProblemKind.STALE, e.getMessage());
        } catch (NoSuchEntryException e) {
            throw ProblemException.notFound("such thing to change");
        } catch (RefusedException e) {
            throw refused(e.checked());
        }
    }

    static ProblemException refused(Checked checked) {
        String all = checked.errors().stream().map(Finding::message).findFirst().orElse("It is not sound.");
        return new ProblemException(
                ProblemKind.REFUSED,
                all,
                checked.errors().stream().map(Changes::place).toList());
    }

    private static Problem.Place place(Finding finding) {
        String pointer = finding.field() == null ? "" : "/" + finding.field();
        return new Problem.Place(null, pointer, finding.start(), finding.end(), finding.message(), finding.hint());
    }

    /** What must be there, as the request says it by an entity tag. */
    static <V> Predicate<V> expected(Call call, Naming<V> naming) {
        Optional<String> version = Conditions.expected(call);
        return present -> version.equals(Optional.ofNullable(present).map(naming::of));
    }

    /**
     * The reply, once a change is in force; 202 instead of its status when that takes long.
     *
     * @param written null when nothing had to be written
     */
    Reply confirmed(Written written, Reply reply) throws InterruptedException {
        boolean there = written == null || force.await(written, LIMIT);
        return there ? reply : new Reply(202, reply.contentType(), reply.headers(), reply.body());
    }

    /** The parameters that say what a change is meant for. */
    static List<Parameter> conditions() {
        return List.of(Conditions.IF_MATCH, Conditions.IF_NONE_MATCH);
    }
}

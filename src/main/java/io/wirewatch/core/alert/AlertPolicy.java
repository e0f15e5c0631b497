package io.wirewatch.core.alert;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Decides which matches become alerts: one for each rule and item, whatever becomes of the item later. The rule's {@code when}, {@code per}
 * and {@code throttle} are not yet looked at.
 *
 * <p>Stateless and without a clock: the same match with the same memory gives the same decision. Safe to share between threads.
 */
public final class AlertPolicy {
    private static final int ID_BYTES = 16;

    /**
     * Decides on one match. Remembering what was raised is the caller's, once it is certain that the alert goes out.
     *
     * @param item the item that matched, with an id
     * @param tagged when its tags were made
     * @param decided now
     */
    public AlertDecision decide(RuleMatch match, TaggedItem item, Instant tagged, Instant decided, AlertMemory memory) {
        String id = id(match, item.item());
        if (memory.wasRaised(id)) {
            return new AlertDecision.Hold(id, AlertDecision.Reason.ALREADY_ALERTED);
        }
        return new AlertDecision.Raise(alert(id, match, item, tagged, decided));
    }

    /** The alert of a match on its own, with no policy asked: nobody knows when it was tagged and decided. */
    public static Alert alertOf(RuleMatch match, TaggedItem item) {
        return alert(id(match, item.item()), match, item, null, null);
    }

    private static Alert alert(String id, RuleMatch match, TaggedItem tagged, Instant taggedAt, Instant decided) {
        NewsItem item = tagged.item();
        List<ClauseEvidence> evidence =
                match.evidence().stream().map(piece -> piece.inItem(item.id())).toList();
        return new Alert(
                id,
                match.rule(),
                Trigger.EACH,
                tagged.story(),
                List.of(tagged.withMatches(List.of())),
                evidence,
                new Timing(item.published(), item.fetched(), taggedAt, decided),
                AlertState.OPENED);
    }

    /** 32 hex digits; the rule's id holds no NUL, so no two pairs run into each other. */
    private static String id(RuleMatch match, NewsItem item) {
        String pair = match.rule().id() + '\0' + item.id();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(pair.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

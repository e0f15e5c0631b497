package io.wirewatch.core.alert;

import io.wirewatch.core.news.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what is different in an item that came again, or no longer belongs. Headlines are told as they were and are, of other texts only that they changed. */
final class Corrections {
    private static final int MOST_CHARACTERS = 300;

    private Corrections() {}

    /**
     * The change of an item, if there is one that readers would see.
     *
     * @param before the version that was kept; null where none was, and the item itself must say what changed in it
     */
    static Optional<Change> of(NewsItem before, NewsItem after) {
        List<String> fields = before == null ? after.changed() : fields(before, after);
        boolean headline =
                before == null ? fields.contains("title") : !before.headline().equals(after.headline());
        if (headline) {
            String old = before == null ? null : cut(before.headline());
            return Optional.of(
                    change(Change.Kind.HEADLINE, "new headline: " + cut(after.headline()), after, old, fields));
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(change(
                        Change.Kind.TEXT,
                        "changed " + String.join(", ", fields) + " of: " + cut(after.headline()),
                        after,
                        null,
                        fields));
    }

    private static Change change(Change.Kind kind, String text, NewsItem after, String old, List<String> fields) {
        String now = kind == Change.Kind.HEADLINE ? cut(after.headline()) : null;
        return Change.ofItem(kind, text, after.id(), old, now, fields);
    }

    private static List<String> fields(NewsItem before, NewsItem after) {
        List<String> fields = new ArrayList<>();
        add(fields, "title", before.title(), after.title());
        add(fields, "summary", before.summary(), after.summary());
        add(fields, "body", before.body(), after.body());
        add(fields, "url", before.url(), after.url());
        add(fields, "published", before.published(), after.published());
        return fields;
    }

    private static void add(List<String> fields, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }

    /**
     * The loss of an item.
     *
     * @param known its headline, if the item is kept; told where the event has none
     */
    static Change of(RuleEvent.Unmatched event, Optional<String> known) {
        String headline = event.headline() == null ? known.orElse(event.item()) : event.headline();
        boolean withdrawn = event.cause() == RuleEvent.Unmatched.Cause.WITHDRAWN;
        return Change.ofItem(
                withdrawn ? Change.Kind.WITHDRAWN : Change.Kind.UNMATCHED,
                (withdrawn ? "withdrawn: " : "changed, and matches no more: ") + cut(headline),
                event.item(),
                null,
                null,
                null);
    }

    /** Why an alert is closed that has lost its last item. */
    static String noneLeft(Change loss) {
        return "No item is left: " + loss.text() + ".";
    }

    static String cut(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(
                                0,
                                Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1))
                                        ? MOST_CHARACTERS - 1
                                        : MOST_CHARACTERS)
                        + "…";
    }
}

package io.wirewatch.core.region;

import io.wirewatch.core.news.PlaceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops mentions that are names of people: "Jordan Peterson", "Denzel Washington", "Sen. Lincoln". A surname met once is one in the
 * rest of the text too, unless a word such as "in" stands before it.
 *
 * <p>In a headline with all words in capitals a first name before a capitalized word proves nothing, so there only what follows
 * counts. Countries give way only where their names are known as people's ({@code surname} and {@code given} in guards.tsv).
 */
final class PersonGuard {
    private final Guards guards;

    PersonGuard(Guards guards) {
        this.guards = guards;
    }

    List<Mention> withoutPeople(List<Mention> mentions) {
        Set<String> surnames = new HashSet<>();
        List<Mention> left = new ArrayList<>();
        for (Mention mention : mentions) {
            if (isSurname(mention)) {
                surnames.add(mention.key());
            } else if (!isGivenName(mention)) {
                left.add(mention);
            }
        }
        left.removeIf(mention -> surnames.contains(mention.key()) && !guards.isSupport(mention.wordBefore()));
        return left;
    }

    private boolean isSurname(Mention mention) {
        if (!mention.wordBeforeIsCapitalized() || !mayBeSurname(mention)) {
            return false;
        }
        String before = mention.wordBefore();
        return guards.isTitle(before)
                || (guards.isGivenName(before) && !mention.shape().titleCase())
                || isInitial(before);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && word.charAt(0) < 0x250;
    }

    private boolean mayBeSurname(Mention mention) {
        return mention.first() == mention.last()
                && (guards.isSurname(mention.key())
                        || mention.senses().stream()
                                .noneMatch(sense -> sense.place().country() == null
                                        || sense.place().kind() == PlaceKind.COUNTRY));
    }

    private boolean isGivenName(Mention mention) {
        return mention.first() == mention.last()
                && guards.isGivenName(mention.key())
                && !mention.shape().titleCase()
                && !mention.shape().allCaps()
                && mention.wordAfterIsCapitalized()
                && !guards.isOffice(mention.wordAfter());
    }
}

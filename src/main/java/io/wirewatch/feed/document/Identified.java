package io.wirewatch.feed.document;

import io.wirewatch.core.clean.CanonicalUrl;
import io.wirewatch.core.clean.ItemId;
import io.wirewatch.core.news.NewsItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A clean item and what the publisher calls it. The identity must outlive an edit, so it is the guid, else the address, else title and date,
 * and only when there is nothing else the text. A guid that entries with different addresses share is no identity, nor is an address that
 * entries with different titles share (each points to the front page), nor are title and date of entries with different texts.
 *
 * @param guid null when the publisher gives none
 */
record Identified(NewsItem item, String guid) {
    /**
     * The items with ids that tell them apart. Entries that are the same in all of this keep the same id.
     *
     * @param scope whose guids they are
     * @param notes gets a note when guids are passed over
     */
    static List<NewsItem> distinct(List<Identified> items, String scope, List<String> notes) {
        Set<String> guids = ambiguous(items, Identified::guid, Identified::address);
        List<Identified> nameless = items.stream()
                .filter(item -> item.guid == null || guids.contains(item.guid))
                .toList();
        Set<String> addresses = ambiguous(nameless, Identified::address, item -> item.item.title());
        Set<String> headlines = ambiguous(nameless, Identified::headline, Identified::text);
        if (!guids.isEmpty()) {
            notes.add(guids.size() + " ids are given to several entries with different links, and are not used");
        }
        return items.stream()
                .map(item -> item.guid != null && !guids.contains(item.guid)
                        ? item.item
                        : item.item.toBuilder()
                                .id(item.id(scope, addresses, headlines))
                                .build())
                .toList();
    }

    private String id(String scope, Set<String> addresses, Set<String> headlines) {
        if (item.url() != null && !addresses.contains(address())) {
            return ItemId.ofUrl(item.url());
        }
        String headline = headline();
        return headline == null || headlines.contains(headline)
                ? ItemId.ofText(item)
                : ItemId.ofHeadline(scope, item.title(), date());
    }

    private String address() {
        return item.url() == null ? null : CanonicalUrl.of(item.url());
    }

    private String headline() {
        return item.title() == null ? null : date() + " " + item.title();
    }

    /** A date that changes with an edit does not identify. */
    private String date() {
        boolean stable = item.published() != null && !item.published().equals(item.updated());
        return stable ? item.published().toString() : "";
    }

    private String text() {
        return item.summary() + "\n" + item.body();
    }

    /** The keys that items with different marks share. */
    private static Set<String> ambiguous(
            List<Identified> items, Function<Identified, String> key, Function<Identified, String> mark) {
        Map<String, String> marks = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Identified item : items) {
            String name = key.apply(item);
            if (name != null && marks.containsKey(name) && !Objects.equals(marks.get(name), mark.apply(item))) {
                ambiguous.add(name);
            } else if (name != null) {
                marks.put(name, mark.apply(item));
            }
        }
        return ambiguous;
    }
}

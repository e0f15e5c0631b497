package io.wirewatch.core.news;

/**
 * Who published an item.
 *
 * @param id a short stable name, such as the feed's id; what {@code source:} in a rule compares first
 * @param name as readers know it
 * @param url the publisher's own address
 * @param country ISO 3166-1 alpha-2 code of its home, when known
 */
public record Source(String id, String name, String url, String country) {
    public Source {
        if (Checks.isBlank(id) && Checks.isBlank(name) && Checks.isBlank(url)) {
            throw new IllegalArgumentException("a source needs an id, a name or a url");
        }
    }

    /** The best there is to show to a reader. */
    public String label() {
        return !Checks.isBlank(name) ? name : !Checks.isBlank(id) ? id : url;
    }
}

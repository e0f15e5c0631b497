package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import java.util.List;
import java.util.Optional;

/** Reads a text of addresses, one in a line; what follows an address in its line is the feed's name, what follows {@code #} is a comment. */
final class AddressLines {
    private static final int SHOWN = 80;

    private AddressLines() {}

    static FeedList read(String text) {
        FeedListBuilder list = new FeedListBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, i + 1, list);
            }
        }
        return list.build();
    }

    private static void take(String line, int number, FeedListBuilder list) {
        String[] parts = line.split("\\s+", 2);
        Optional<String> address = FeedAddress.of(parts[0]);
        if (address.isEmpty()) {
            String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
            list.fault(number, "expected an http or https address, found: " + FeedAddress.shown(shown));
            return;
        }
        String url = address.get();
        String name = parts.length == 1 || parts[1].startsWith("#") ? null : ListText.name(parts[1]);
        list.add(new Feed(FeedIds.of(url), url, name, null, null, null, null, null, null, null), false, number);
    }
}

package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.syndication.AlertEntry;
import io.wirewatch.syndication.AtomWriter;
import io.wirewatch.syndication.Entry;
import io.wirewatch.syndication.JsonFeedWriter;
import io.wirewatch.syndication.Publication;
import io.wirewatch.syndication.StoryEntry;
import io.wirewatch.view.AlertView;
import io.wirewatch.view.FoundStory;
import io.wirewatch.view.StoryView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Alerts and stories as Atom and JSON feeds, for feed readers; each filter is a feed of its own. */
final class SyndicationResource {
    private static final String SECTION = "Feeds for feed readers";

    private static final Parameter KNOWN =
            Parameter.header("If-None-Match", "The ETag of the version that the reader knows.");

    private final AlertView alerts;
    private final StoryView stories;
    private final Filters filters;

    private enum Format {
        ATOM("application/atom+xml") {
            @Override
            String write(Publication publication) {
                return AtomWriter.write(publication);
            }
        },
        JSON("application/feed+json") {
            @Override
            String write(Publication publication) {
                return JsonFeedWriter.write(publication);
            }
        };

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        abstract String write(Publication publication);

        /** What has not changed is named alike, so that readers who ask often are told in a few bytes. */
        Reply reply(Publication publication) {
            byte[] document = write(publication).getBytes(StandardCharsets.UTF_8);
            return Reply.bytes(contentType, document)
                    .with("Cache-Control", "no-cache")
                    .withVersion(digest(document));
        }
    }

    SyndicationResource(AlertView alerts, StoryView stories, Filters filters) {
        this.alerts = alerts;
        this.stories = stories;
        this.filters = filters;
    }

    List<Operation> operations() {
        return Stream.of(Format.values()).flatMap(this::operations).toList();
    }

    private Stream<Operation> operations(Format format) {
        return Stream.of(
                feed(format, "alerts", "Alerts", "The newest record of each alert, the evidence marked.")
                        .taking(Filters.ALERTS)
                        .by(call -> format.reply(alerts(call))),
                feed(format, "stories", "Stories", "The stories with an item for which the filters hold.")
                        .taking(Filters.NEWS)
                        .by(call -> format.reply(stories(call))));
    }

    private static Operation feed(Format format, String what, String name, String summary) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        return Operation.get("/" + what + "." + ending, ending + "Of" + name, SECTION, summary)
                .taking(Lists.LIMIT)
                .taking(KNOWN)
                .giving(200, Answer.file(format.contentType, "The feed; its version is in ETag."))
                .giving(304, Answer.empty("It is still the version that the reader knows."));
    }

    private Publication alerts(Call call) {
        String site = call.site();
        List<Entry> entries = alerts.list(Filters.alerts(call), null, Lists.limit(call)).entries().stream()
                .map(alert -> AlertEntry.of(alert, site))
                .toList();
        return new Publication("Wirewatch: alerts", call.address(), site + "/#/alerts", entries);
    }

    private Publication stories(Call call) {
        String site = call.site();
        List<FoundStory> found = stories.list(filters.news(call), StoryView.Sort.LATEST, null, Lists.limit(call))
                .entries();
        return new Publication(
                "Wirewatch: stories",
                call.address(),
                site + "/#/wire",
                found.stream()
                        .map(one -> StoryEntry.of(one.story(), one.lead(), site))
                        .toList());
    }

    private static String digest(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.XmlText;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes OPML 2.0. A feed stands in the folder of its first label, the other labels are its categories; a label that cannot be a category,
 * since it holds a comma or a slash, is a folder. {@link FeedListReader} reads the same feeds back. What OPML has no words for stands in
 * attributes of a namespace of our own.
 */
public final class OpmlWriter {
    // RFC 822 with four digits for the year, as OPML 2.0 asks for; a day of one digit may have one.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    private OpmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A folder: its feeds, and the folders in it by name. */
    private record Folder(List<Feed> feeds, Map<String, Folder> folders) {
        Folder() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    /** The whole document, to be stored as UTF-8. */
    public static String write(Collection<Feed> feeds, Instant created) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new OpmlWriter(xml).writeDocument(feeds, created);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
        return text.toString();
    }

    private void writeDocument(Collection<Feed> feeds, Instant created) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("xmlns:wirewatch", Opml.NAMESPACE);
        xml.writeStartElement("head");
        writeText("title", "Feeds of Wirewatch");
        writeText("dateCreated", DATE.format(created));
        writeText("docs", "http://opml.org/spec2.opml");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        writeFolder(sorted(feeds), "\n");
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Folder sorted(Collection<Feed> feeds) {
        Folder root = new Folder();
        for (Feed feed : feeds) {
            Folder folder = root;
            for (String label : feed.labels().subList(0, folders(feed))) {
                folder = folder.folders().computeIfAbsent(label, name -> new Folder());
            }
            folder.feeds().add(feed);
        }
        return root;
    }

    /** How many of the labels are folders: the first, and all up to the last that cannot be a category, so that they keep their order. */
    private static int folders(Feed feed) {
        int folders = Math.min(1, feed.labels().size());
        for (int i = 1; i < feed.labels().size(); i++) {
            String label = feed.labels().get(i);
            folders = label.contains(",") || label.contains("/") ? i + 1 : folders;
        }
        return folders;
    }

    private void writeFolder(Folder folder, String indent) throws XMLStreamException {
        for (Feed feed : folder.feeds()) {
            xml.writeCharacters(indent);
            writeFeed(feed);
        }
        for (Map.Entry<String, Folder> inner : folder.folders().entrySet()) {
            xml.writeCharacters(indent);
            xml.writeStartElement("outline");
            write("text", inner.getKey());
            writeFolder(inner.getValue(), indent + "  ");
            xml.writeCharacters(indent);
            xml.writeEndElement();
        }
    }

    private void writeFeed(Feed feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        write("type", "rss"); // whatever the format: OPML 2.0, "Subscription lists"
        write("text", feed.name());
        write("title", feed.name());
        write("xmlUrl", feed.url());
        write("language", feed.language());
        write("category", categories(feed));
        write(Opml.ID, feed.id());
        write(Opml.COUNTRY, feed.country());
        write(Opml.INTERVAL, feed.intervalSeconds());
        write(Opml.ENABLED, feed.enabled() ? null : "false");
        write(Opml.FULL_TEXT, feed.fullText());
    }

    private static String categories(Feed feed) {
        List<String> labels = feed.labels().subList(folders(feed), feed.labels().size());
        return labels.isEmpty() ? null : String.join(",", labels);
    }

    private void write(String attribute, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(attribute, XmlText.of(value.toString()));
        }
    }

    private void writeText(String element, String text) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

package io.wirewatch.syndication;

import io.wirewatch.wire.XmlText;
import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Atom (RFC 4287). */
public final class AtomWriter {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The whole document, to be sent as UTF-8. */
    public static String write(Publication publication) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomWriter(xml).feed(publication);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
        return text.toString();
    }

    private void feed(Publication publication) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", publication.self());
        text("title", publication.title());
        time("updated", publication.updated());
        link("self", "application/atom+xml", publication.self());
        link("alternate", "text/html", publication.page());
        text("generator", "Wirewatch");
        for (Entry entry : publication.entries()) {
            xml.writeCharacters("\n");
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        if (entry.language() != null) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", XmlText.of(entry.language()));
        }
        text("id", entry.id());
        text("title", entry.title());
        time("updated", entry.updated());
        if (entry.published() != null) {
            time("published", entry.published());
        }
        xml.writeStartElement("author");
        text("name", entry.author());
        xml.writeEndElement();
        link("alternate", "text/html", entry.address());
        if (!entry.address().equals(entry.page())) {
            link("related", "text/html", entry.page());
        }
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            attribute("term", category);
        }
        text("summary", entry.summary());
        xml.writeStartElement("content");
        attribute("type", "html");
        xml.writeCharacters(XmlText.of(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void time(String name, Instant time) throws XMLStreamException {
        text(name, time.toString());
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(value));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute("rel", relation);
        attribute("type", type);
        attribute("href", address);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }
}

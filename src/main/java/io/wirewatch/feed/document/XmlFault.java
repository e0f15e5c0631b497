package io.wirewatch.feed.document;

import java.io.StringReader;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Names what a strict parser finds wrong with an XML document, and where. */
final class XmlFault {
    private XmlFault() {}

    /** @throws UnreadableFeedException at the first fault, or when the document does not even begin as XML */
    static void check(String document) throws UnreadableFeedException {
        if (!document.stripLeading().startsWith("<")) {
            throw new UnreadableFeedException("no feed: the document begins neither as XML nor as JSON");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document));
            walk(reader);
        } catch (XMLStreamException e) {
            throw new UnreadableFeedException("broken XML" + place(e) + ": " + firstLine(e), e);
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException {
        try {
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (MissingResourceException e) {
            // The JDK's parser has faults for which it has no message, such as InvalidCharInDTD.
            throw new XMLStreamException(e.getKey(), reader.getLocation(), e);
        }
    }

    /** Made anew: the JDK does not promise that one may be shared between threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : " at " + e.getLocation().getLineNumber() + ":"
                        + e.getLocation().getColumnNumber();
    }

    /** The JDK puts the place before its message, on a line of its own. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
        return message.lines().findFirst().orElse("unknown fault");
    }
}

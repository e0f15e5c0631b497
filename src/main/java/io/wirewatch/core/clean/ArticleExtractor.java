package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Takes the article out of a web page or a plain text: its text without navigation, captions, teasers and calls to subscribe, and what the
 * page declares about it. Stateless, and safe to share between threads.
 */
public final class ArticleExtractor {
    private static final Pattern DECLARED_CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|article|main)\\b", Pattern.CASE_INSENSITIVE);

    /** What is nested deeper is put at this depth; pages made by people do not come near. */
    private static final int MAX_DEPTH = 150;

    /** What comes after that is not read. Pages of a few MB exist, with pictures and data in them, but not articles that long. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int DECLARATION_BYTES = 4096;
    /** Text has next to no control characters; a picture or an archive has one in every few bytes. */
    private static final int MAX_CONTROLS_PERCENT = 5;

    /** When the page shows less text than that, what it declares as its text may be more. */
    private static final int MIN_BODY_UNITS = 400;

    /** How far down the headline may stand, and how long a line before it may be that is not the first of the text. */
    private static final int MAX_ABOVE = 4;

    private static final int MAX_LABEL_UNITS = 80;

    /** Like {@link #extract(byte[], String, String)} for a document of which no more is known. */
    public NewsItem extract(byte[] document, String url) {
        return extract(document, url, null);
    }

    /**
     * Extracts one article.
     *
     * @param document the bytes as fetched: HTML, or plain text whose first line is the title; which of the two is judged by the content. At
     *     most 8 MiB of them are read
     * @param url where it came from; null when unknown
     * @param charset what the Content-Type header named, which is believed before what the document declares; null when it named none
     * @return title, body and whatever else the page declares; its id is not given yet
     * @throws IllegalArgumentException when nothing that could be an article is found
     */
    public NewsItem extract(byte[] document, String url, String charset) {
        byte[] read = bounded(document);
        String text = TextDecoder.decode(read, Arrays.asList(charset, declaredCharset(read)));
        if (text.isBlank()) {
            throw new IllegalArgumentException("no article found: the document is empty");
        }
        if (isBinary(text)) {
            throw new IllegalArgumentException("no article found: the document is neither HTML nor text");
        }
        return isHtml(text)
                ? page(text, url)
                : new PlainArticle(text).item().url(url).build();
    }

    /** Cut before a letter, which in UTF-8 may have more bytes than one. */
    private static byte[] bounded(byte[] document) {
        if (document.length <= MAX_BYTES) {
            return document;
        }
        int end = MAX_BYTES;
        while (end > MAX_BYTES - 4 && (document[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(document, end);
    }

    private static NewsItem page(String html, String url) {
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url == null ? "" : url);
        PageMetadata metadata = new PageMetadata(page);
        String title = metadata.title();
        String body = body(page, metadata, title);
        if (title == null && body == null) {
            throw new IllegalArgumentException("no article found: the page has neither a title nor text");
        }
        String address = metadata.url() == null ? url : metadata.url();
        return NewsItem.builder()
                .url(address)
                .title(title)
                .summary(metadata.summary())
                .body(body)
                .language(metadata.language())
                .source(source(metadata.siteName(), address))
                .authors(metadata.authors())
                .categories(metadata.sections())
                .published(metadata.published())
                .updated(metadata.updated())
                .build();
    }

    private static String body(Document page, PageMetadata metadata, String title) {
        String shown = String.join("\n\n", afterTitle(new HtmlArticle(page.body()).paragraphs(), title));
        String declared = shown.length() < MIN_BODY_UNITS ? metadata.body() : null;
        String body = declared != null && declared.length() > shown.length() * 2 ? declared : shown;
        return body.isEmpty() ? null : body;
    }

    /** Many pages have the headline within the article, and before it their name or where one is. */
    private static List<String> afterTitle(List<String> paragraphs, String title) {
        int above = 0;
        for (int i = 0; title != null && i < Math.min(MAX_ABOVE, paragraphs.size()); i++) {
            if (Headline.areAlike(title, paragraphs.get(i))) {
                above = i + 1;
            } else if (paragraphs.get(i).length() > MAX_LABEL_UNITS) {
                break;
            }
        }
        return paragraphs.subList(above, paragraphs.size());
    }

    private static Source source(String name, String url) {
        String host = host(url);
        return name == null && host == null ? null : new Source(host, name, null, null);
    }

    private static String host(String url) {
        try {
            return url == null ? null : URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String declaredCharset(byte[] document) {
        String head =
                new String(document, 0, Math.min(document.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED_CHARSET.matcher(head);
        return declared.find() ? declared.group(1) : null;
    }

    private static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), DECLARATION_BYTES));
        return HTML_START.matcher(head).find() || Markup.isHtml(head);
    }

    private static boolean isBinary(String text) {
        String head = text.substring(0, Math.min(text.length(), DECLARATION_BYTES));
        long controls = head.chars()
                .filter(c -> c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        return controls * 100 > (long) head.length() * MAX_CONTROLS_PERCENT;
    }
}

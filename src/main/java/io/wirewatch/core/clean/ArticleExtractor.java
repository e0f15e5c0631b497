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

    private static final int DECLARATION_BYTES = 4096;
    /** Text has next to no control characters; a picture or an archive has one in every few bytes. */
    private static final int MAX_CONTROLS_PERCENT = 5;

    /**
     * Extracts one article.
     *
     * @param document the bytes as fetched: HTML, or plain text whose first line is the title; which of the two is judged by the content
     * @param url where it came from; null when unknown
     * @return title, body and whatever else the page declares; its id is not given yet
     * @throws IllegalArgumentException when nothing that could be an article is found
     */
    public NewsItem extract(byte[] document, String url) {
        String text = TextDecoder.decode(document, Arrays.asList(declaredCharset(document)));
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

    private static NewsItem page(String html, String url) {
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url == null ? "" : url);
        PageMetadata metadata = new PageMetadata(page);
        String title = metadata.title();
        List<String> paragraphs = HtmlArticle.paragraphs(page, title);
        if (title == null && paragraphs.isEmpty()) {
            throw new IllegalArgumentException("no article found: the page has neither a title nor text");
        }
        String address = metadata.url() == null ? url : metadata.url();
        String body = paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
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

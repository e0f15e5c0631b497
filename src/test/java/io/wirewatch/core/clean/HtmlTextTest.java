package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    private static final int MANY = 20_000;

    @Property(tries = 3000)
    void wholeMarkupReadsAsItsTreeDoes(@ForAll("whole") String html) {
        assertThat(HtmlText.of(html)).isEqualTo(TreeText.of(html));
    }

    @Property(tries = 3000)
    void brokenMarkupReadsAsItsTreeDoes(@ForAll("broken") String html) {
        assertThat(HtmlText.of(html)).isEqualTo(TreeText.of(html));
    }

    @Test
    void allSamplesReadAsTheirTreesDo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
            List<Path> samples = files.filter(Files::isRegularFile).toList();
            assertThat(samples).hasSizeGreaterThan(100);
            for (Path sample : samples) {
                String text = TextDecoder.decode(Files.readAllBytes(sample), List.of());
                assertThat(HtmlText.of(text)).as("%s", sample).isEqualTo(TreeText.of(text));
                String once = Parser.unescapeEntities(text, false);
                assertThat(HtmlText.of(once)).as("%s, unescaped", sample).isEqualTo(TreeText.of(once));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b, c <3 d </",
                "a</b>b</div>c</p>d</br>e",
                "a<a href=\"x>b</a>c",
                "a<a href=\"x>b</a> <i title=\"y\">c</i>d",
                "a <b",
                "a<b<i>c",
                "a</>b</ c>d",
                "a<!-->b-->c<!--->d<!-- --!>e<!-- -- > --->f",
                "a<!-- never ended <p>b",
                "a<?php x > y ?>b<!DOCTYPE html>c<![CDATA[d]]>e",
                "a<SCRIPT>if (b<c) '</p>'</Script >d<style/>e</style>f<title>g &amp; <i></title>h",
                "a<svg><g/><svg/><![CDATA[ > b ]]></svg>c<svg>d<p>e",
                "a<svg><foreignObject><div>b</div></foreignObject>c</svg>d",
                "<td>a</td><td>b</td><tr>c",
                "<table><td>a<td>b<tr><td>c<table><tr><td>d</table>e</table>f",
                "<ul><li><p>a<li>b<ol><li>c</ol></li></ul><dl><dt>d<dd>e",
                "<select><option>a<option>b<input>c<select>d<select>e",
                "<form>a<form>b</form>c</form>d",
                "<button>a<p>b</button>c",
                "<p><object>a</p>b</object>c</p>d",
                "<pre>a\nb\n\nc</pre>\nd",
                "a\0b&#0;c&#x80;&notit;&ampd&amp &foo;&hellip",
                "a<div/>b<p/>c<br/>d<hr/>e<a title='x' / y=z/>f"
            })
    void theUsualFaultsReadAsTheirTreesDo(String html) {
        assertThat(HtmlText.of(html)).isEqualTo(TreeText.of(html));
    }

    @Test
    void textBetweenTheCellsOfATableStaysWhereItIsWritten() {
        assertThat(HtmlText.of("a<table>b<tr><td>c</table>d")).isEqualTo("a\n\nb\nc\n\nd");
    }

    @Test
    void aCanvasThatIsEndedHidesNothingAfterIt() {
        assertThat(HtmlText.of("a<canvas><p>b</canvas>c")).isEqualTo("a\n\nc");
    }

    /** Each of these would take minutes if time grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><b>",
                "<x><div><span></x>",
                "<table>",
                "<table><tr><td>",
                "<li><p>",
                "<object></p>",
                "<svg>",
                "<select>",
                "<a href='",
                "<a b=",
                "<!--",
                "<!---",
                "</",
                "<",
                "<title>",
                "<script></",
                "&lt;b ",
                "&a",
                "&#1",
                "a<br>",
                "</p>",
                "<button></div>"
            })
    void tagsRepeatedEndlesslyAreReadOnce(String shape) {
        String html = shape.repeat(50 * MANY) + "</p>";
        assertThat(HtmlText.ofMaybeHtml(html).length()).isLessThanOrEqualTo(html.length());
    }

    @Test
    void elementsNestedWithoutEndLoseNoText() {
        String html = "<div>a".repeat(MANY) + "</div>b".repeat(MANY);
        assertThat(HtmlText.of(html).chars().filter(Character::isLetter)).hasSize(2 * MANY);
    }

    /** Elements within elements, each ended, with the blocks where blocks may be. */
    @Provide
    Arbitrary<String> whole() {
        Arbitrary<String> words = Arbitraries.of(
                "a", "b ", " c", "d\ne", "&amp;", "&nbsp;", "é&shy;", "<br>", "<img src='>'>", "<!-- - > -->");
        Arbitrary<String> inline = wrapped(
                words, "b", "a href=\"?a=1&b>2\"", "span", "SPAN", "em class=x", "script", "svg", "noscript", "title");
        Arbitrary<String> block =
                wrapped(inline, "p", "div", "li", "h2", "pre", "blockquote", "ul", "figure", "object", "dd", "select");
        Arbitrary<String> cells = wrapped(block, "td", "th").list().ofMaxSize(3).map(HtmlTextTest::joined);
        Arbitrary<String> tables = wrapped(wrapped(cells, "tr"), "table", "table border=1");
        return Arbitraries.oneOf(
                        inline, block, tables, wrapped(Arbitraries.oneOf(block, tables), "div", "section", "li"))
                .list()
                .ofMaxSize(5)
                .map(HtmlTextTest::joined);
    }

    private static Arbitrary<String> wrapped(Arbitrary<String> inner, String... tags) {
        return Arbitraries.of(tags).flatMap(tag -> inner.list()
                .ofMaxSize(3)
                .map(parts -> "<" + tag + ">" + joined(parts) + "</" + tag.split(" ")[0] + ">"));
    }

    private static String joined(List<String> parts) {
        return String.join("", parts);
    }

    /** Tags in any order, ended or not. */
    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.of(
                        "a",
                        " b",
                        "c ",
                        "\n",
                        "&amp",
                        "&lt;p>",
                        "<",
                        "</",
                        "<p>",
                        "</p>",
                        "<br>",
                        "<br/>",
                        "</br>",
                        "<div>",
                        "</div>",
                        "<li>",
                        "</li>",
                        "<ul>",
                        "</ul>",
                        "<b>",
                        "</b>",
                        "<i class=x>",
                        "</i>",
                        "<h2>",
                        "</h2>",
                        "<h3>",
                        "<hr>",
                        "<span>",
                        "</span>",
                        "<blockquote>",
                        "</blockquote>",
                        "<pre>",
                        "</pre>",
                        "<dd>",
                        "<dt>",
                        "</dt>",
                        "<!--",
                        "-->",
                        "<!x>",
                        "<?x?>",
                        "<script>",
                        "</script>",
                        "<style>",
                        "</style>",
                        "<title>",
                        "</title>",
                        "<img alt='a'>",
                        "<iframe src=x>",
                        "</iframe>",
                        "<td>",
                        "</td>",
                        "<tr>",
                        "</body>",
                        "<html>",
                        "<a href='x'>",
                        "</a>",
                        "<object>",
                        "</object>",
                        "'",
                        "\"",
                        "<a title=\"")
                .list()
                .ofMaxSize(12)
                .map(HtmlTextTest::joined);
    }
}

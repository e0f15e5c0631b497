package io.wirewatch.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Twelve web pages with an article each, made up from a seed: from a bare text of 2 KB to a portal's page of 300 KB, in markup of several
 * kinds, in eight languages. Around the article stands what usually does: scripts, styles, menus, teasers, comments, a notice about cookies.
 */
final class SamplePages {
    private static final Map<String, List<String>> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put(
                "en",
                List.of(
                        "The harbour opened again on Tuesday, eleven months after a storm had broken its northern wall.",
                        "Nobody was hurt, the mayor said, but the repair cost twice what the town had planned.",
                        "Fishermen, who had landed their catch elsewhere, came back with the first tide."));
        SENTENCES.put(
                "de",
                List.of(
                        "Der Hafen ist seit Dienstag wieder offen, elf Monate nachdem ein Sturm die nördliche Mauer zerstört hatte.",
                        "Verletzt wurde niemand, sagte die Bürgermeisterin, doch die Arbeiten kosteten doppelt so viel wie geplant.",
                        "Die Fischer, die ihren Fang anderswo verkauft hatten, kamen mit der ersten Flut zurück."));
        SENTENCES.put(
                "fr",
                List.of(
                        "Le port a rouvert mardi, onze mois après la tempête qui avait emporté sa digue au nord.",
                        "Personne n’a été blessé, a dit le maire, mais les travaux ont coûté le double de la somme prévue.",
                        "Les pêcheurs, qui vendaient ailleurs, sont revenus avec la première marée."));
        SENTENCES.put(
                "es",
                List.of(
                        "El puerto volvió a abrir el martes, once meses después de que un temporal rompiera el muro norte.",
                        "No hubo heridos, dijo la alcaldesa, pero la obra costó el doble de lo previsto."));
        SENTENCES.put(
                "tr",
                List.of(
                        "Liman, fırtınanın kuzey duvarını yıkmasından on bir ay sonra, salı günü yeniden açıldı.",
                        "Yaralanan olmadı, ancak onarım, belediyenin beklediğinin iki katına mal oldu."));
        SENTENCES.put(
                "ru",
                List.of(
                        "Порт снова открылся во вторник, через одиннадцать месяцев после шторма, разрушившего северную стену.",
                        "Никто не пострадал, сообщила мэр, но ремонт обошёлся вдвое дороже, чем предполагали."));
        SENTENCES.put(
                "ar",
                List.of(
                        "أعيد فتح الميناء يوم الثلاثاء، بعد أحد عشر شهرا من العاصفة التي حطمت جداره الشمالي.",
                        "لم يصب أحد بأذى، قالت رئيسة البلدية، لكن الإصلاح كلف ضعف ما كان مقررا."));
        SENTENCES.put("zh", List.of("风暴摧毁北堤十一个月后，港口于周二重新开放。", "市长说，没有人受伤，但修复费用是原计划的两倍。"));
    }

    private final Random random;

    private SamplePages(long seed) {
        random = new Random(seed);
    }

    /** The pages, in UTF-8. The same seed gives the same pages. */
    static List<byte[]> make(long seed) {
        SamplePages pages = new SamplePages(seed);
        List<String> languages = List.copyOf(SENTENCES.keySet());
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // From nothing around the article to a portal's 600 links.
            int around = i * i * 5;
            String page = pages.page(languages.get(i % languages.size()), 6 + 4 * (i % 5), around, i % 4);
            made.add(page.getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    private String page(String language, int paragraphs, int around, int style) {
        StringBuilder page = new StringBuilder();
        String title = one(language).replaceAll("[.。]$", "");
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>");
        page.append(title).append(" | Example Post</title>\n");
        head(page, title, around);
        page.append("</head>\n<body class=\"page page-article\"><div id=\"site\">\n");
        menu(page, language, around / 3);
        page.append("<div id=\"cookie-notice\" class=\"cookie-notice\"><p>")
                .append(one(language))
                .append("</p></div>\n");
        article(page, language, title, paragraphs, style);
        teasers(page, language, around / 5);
        comments(page, language, around / 20);
        menu(page, language, around / 6);
        script(page, around * 60);
        return page.append("</div></body></html>\n").toString();
    }

    private void head(StringBuilder page, String title, int around) {
        page.append("<meta property=\"og:title\" content=\"").append(title).append("\">\n");
        page.append("<meta property=\"article:published_time\" content=\"2026-02-03T10:00:00Z\">\n");
        for (int i = 0; i < around / 20; i++) {
            page.append("<link rel=\"preload\" as=\"script\" href=\"/static/chunk-")
                    .append(number())
                    .append(".js\">\n");
        }
        page.append(
                "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"");
        page.append(title).append("\", \"author\": {\"@type\": \"Person\", \"name\": \"Ann Reed\"}}</script>\n");
        page.append("<style>")
                .append(".box-%d > a:hover { color: #333; margin: 0 auto }\n"
                        .formatted(number())
                        .repeat(1 + around / 4));
        page.append("</style>\n");
        script(page, around * 60);
    }

    private void script(StringBuilder page, int units) {
        page.append("<script>var config = {")
                .append("\"flag%d\": \"a < b && c > d\", ".formatted(number()).repeat(units / 34));
        page.append("};</script>\n");
    }

    private void menu(StringBuilder page, String language, int links) {
        page.append("<div class=\"site-header\"><ul class=\"nav-list\">");
        for (int i = 0; i < links; i++) {
            page.append("<li class=\"nav-item\" id=\"n")
                    .append(number())
                    .append("\"><a class=\"nav-link\" href=\"/section/");
            page.append(number())
                    .append("\"><span>")
                    .append(one(language), 0, 12)
                    .append("</span></a></li>\n");
        }
        page.append("</ul></div>\n");
    }

    private void article(StringBuilder page, String language, String title, int paragraphs, int style) {
        page.append(List.of(
                        "<main><article>",
                        "<div class=\"story-body\"><div>",
                        "<table><tr><td><div>",
                        "<div id=\"wrap\"><section>")
                .get(style));
        page.append("<h1>").append(title).append("</h1><div class=\"share-bar\"><a href=\"#s\">Share</a></div>\n");
        for (int i = 0; i < paragraphs; i++) {
            String text = one(language) + " <a href=\"/x" + number() + "\">" + one(language) + "</a> " + one(language)
                    + " <em>" + one(language) + "</em>";
            page.append(style == 2 ? text + "<br><br>\n" : "<p class=\"text\">" + text + "</p>\n");
            if (i % 5 == 2) {
                page.append("<figure><img src=\"/i.jpg\" alt=\"\"><figcaption>")
                        .append(one(language))
                        .append("</figcaption></figure>\n");
            }
        }
        page.append(List.of("</article></main>", "</div></div>", "</div></td></tr></table>", "</section></div>")
                        .get(style))
                .append('\n');
    }

    private void teasers(StringBuilder page, String language, int count) {
        page.append("<aside class=\"related\"><h2>More</h2>");
        for (int i = 0; i < count; i++) {
            page.append("<div class=\"teaser card-")
                    .append(i % 3)
                    .append("\"><a href=\"/a")
                    .append(number())
                    .append("\"><img src=\"t.jpg\" alt=\"\"><h3>");
            page.append(one(language))
                    .append("</h3></a><p>")
                    .append(one(language))
                    .append("</p><time datetime=\"2026-01-01\">1</time></div>\n");
        }
        page.append("</aside>\n");
    }

    private void comments(StringBuilder page, String language, int count) {
        page.append("<div id=\"comments\" class=\"comments\">");
        for (int i = 0; i < count; i++) {
            page.append("<div class=\"comment\"><b>reader")
                    .append(number())
                    .append("</b><p>")
                    .append(one(language))
                    .append(' ')
                    .append(one(language));
            page.append("</p><a href=\"#r\">Reply</a></div>\n");
        }
        page.append("</div>\n");
    }

    private String one(String language) {
        List<String> sentences = SENTENCES.get(language);
        return sentences.get(random.nextInt(sentences.size()));
    }

    private int number() {
        return 1000 + random.nextInt(9000);
    }
}

package io.wirewatch.core.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class and id of an element, which people wrote for their own use, let guess about the box. Judged by whole words ("shareBar",
 * "share_bar" and "share-bar" are two words each), and by pairs of words, written together or apart. English words, since style sheets
 * are written in English nearly everywhere.
 *
 * @param isFurniture almost never part of an article: share buttons, cookie notices, captions
 * @param isByline who wrote the article and when, which is no part of its text
 * @param isAside often beside the article, such as teasers, a footer or comments
 * @param isMain words for an article or its text
 * @param isPoor words that make a box less likely to hold the article
 */
record BoxName(boolean isFurniture, boolean isByline, boolean isAside, boolean isMain, boolean isPoor) {
    static final BoxName PLAIN = new BoxName(false, false, false, false, false);

    private static final int FURNITURE = 1;
    private static final int BYLINE = 2;
    private static final int ASIDE = 4;
    private static final int MAIN = 8;
    private static final int POOR = 16;

    /** Headings get their own words as id, so that one can link to them; such ids say nothing about the box. */
    private static final int MIN_SLUG_MARKS = 4;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        put(
                FURNITURE,
                "cookie cookies consent gdpr ccpa newsletter newsletters paywall regwall subscription subscriptions subscribe signup "
                        + "related relatedposts relatedarticles relatednews relatedlinks jprelatedposts recirc recirculation recommended "
                        + "recommendation recommendations readmore readnext seealso mostread mostpopular "
                        + "share sharing sharebar sharebuttons sharetools sharedaddy sharethis addthis addtoany "
                        + "social socials socialmedia sociallinks socialshare promo promos promotion "
                        + "advert adverts advertisement advertisements advertising ad ads adsense adslot adcontainer sponsor sponsored "
                        + "outbrain taboola disqus comments commentlist caption captions photocredit imagecredit credit credits "
                        + "breadcrumb breadcrumbs pagination pager navbar authorbio authorbox aboutauthor aboutthe "
                        + "screenreader visuallyhidden sronly printonly noprint skiplink editsection");
        put(BYLINE, "byline bylines entrymeta postmeta articlemeta");
        put(
                ASIDE,
                "teaser teasers banner combx comment community extra footer header legends menu remark replies rss shoutbox sidebar "
                        + "skyscraper supplemental agegate popup modal overlay tooltip nav navigation widget widgets tags tagcloud toolbar "
                        + "masthead topbar bottombar rail aside trending popular nextprev prevnext postnavigation relatedcontent morefrom "
                        + "lightbox");
        put(
                MAIN,
                "article articlebody articlecontent articletext body content entry entrycontent hentry main maincontent page post "
                        + "postbody postcontent text blog story storybody storycontent bodytext bodycontent fulltext prose");
        put(
                POOR,
                "hidden contact foot footnote meta outbrain scroll shopping tags tool tools widget sidebar footer media com masthead "
                        + "gdpr comment promo related");
    }

    private static void put(int kind, String words) {
        for (String word : words.split(" ")) {
            WORDS.merge(word, kind, (a, b) -> a | b);
        }
    }

    static BoxName of(Element element) {
        if (element.attributesSize() == 0) {
            return PLAIN;
        }
        String id = element.id();
        int kinds = kinds(element.className()) | (isSlug(id) ? 0 : kinds(id));
        return kinds == 0
                ? PLAIN
                : new BoxName(
                        (kinds & FURNITURE) != 0,
                        (kinds & BYLINE) != 0,
                        (kinds & ASIDE) != 0,
                        (kinds & MAIN) != 0,
                        (kinds & POOR) != 0);
    }

    private static boolean isSlug(String id) {
        return id.chars().filter(c -> c == '-' || c == '_').count() >= MIN_SLUG_MARKS;
    }

    private static int kinds(String name) {
        int kinds = 0;
        String previous = "";
        int start = 0;
        while (start < name.length()) {
            int end = endOfWord(name, start);
            if (end > start) {
                String word = name.substring(start, end).toLowerCase(Locale.ROOT);
                kinds |= WORDS.getOrDefault(word, 0) | WORDS.getOrDefault(previous + word, 0);
                previous = word;
            }
            start = Math.max(end, start + 1);
        }
        return kinds;
    }

    /** The start itself when no word begins there. */
    private static int endOfWord(String name, int start) {
        int end = start;
        while (end < name.length() && Character.isLetter(name.charAt(end)) && !(end > start && isHump(name, end))) {
            end++;
        }
        return end;
    }

    private static boolean isHump(String name, int at) {
        return Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }
}

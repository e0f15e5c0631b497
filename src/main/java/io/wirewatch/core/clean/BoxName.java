package io.wirewatch.core.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the class and id of an element, which people wrote for their own use, let guess about the box. Judged by whole words ("shareBar",
 * "share_bar" and "share-bar" are two words each), and by pairs of words written together or apart.
 *
 * @param isFurniture almost never part of an article: share buttons, teasers, cookie notices
 * @param isAside often beside the article, such as a footer or comments
 * @param isMain words for an article or its text
 * @param isPoor words that make a box less likely to hold the article
 */
record BoxName(boolean isFurniture, boolean isAside, boolean isMain, boolean isPoor) {
    static final BoxName PLAIN = new BoxName(false, false, false, false);

    private static final int MIN_SLUG_MARKS = 4;
    private static final int FURNITURE = 1;
    private static final int ASIDE = 2;
    private static final int MAIN = 4;
    private static final int POOR = 8;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        put(
                FURNITURE,
                "cookie cookies consent gdpr ccpa newsletter newsletters paywall regwall subscription subscriptions subscribe signup "
                        + "related recirc recirculation recommended recommendation recommendations readmore readnext seealso mostread mostpopular "
                        + "share sharing sharebar sharebuttons sharetools sharedaddy sharethis addthis addtoany social socials socialmedia "
                        + "sociallinks socialshare promo promos promotion advert adverts advertisement advertising advertisements ad ads adsense adslot "
                        + "adcontainer sponsored sponsor outbrain taboola disqus comments commentlist caption captions breadcrumb breadcrumbs pagination pager "
                        + "navbar authorbio authorbox aboutauthor aboutthe photocredit imagecredit credit credits byline bylines entrymeta postmeta articlemeta relatedposts relatedarticles relatednews relatedlinks jprelatedposts "
                        + "screenreader visuallyhidden sronly printonly noprint skiplink editsection");
        put(
                ASIDE,
                "teaser teasers banner combx comment community extra footer header legends menu remark replies rss shoutbox sidebar skyscraper supplemental "
                        + "agegate popup modal overlay tooltip nav navigation widget widgets tags tagcloud toolbar masthead topbar bottombar rail aside trending popular "
                        + "nextprev prevnext postnavigation relatedcontent morefrom lightbox");
        put(
                MAIN,
                "article articlebody articlecontent articletext body content entry entrycontent hentry main maincontent page post postbody postcontent text blog "
                        + "story storybody storycontent bodytext bodycontent fulltext prose");
        put(
                POOR,
                "hidden contact foot footnote meta outbrain scroll shopping tags tool tools widget sidebar footer media com masthead gdpr comment promo related");
    }

    private static void put(int kind, String words) {
        for (String word : words.split(" ")) {
            WORDS.merge(word, kind, (a, b) -> a | b);
        }
    }

    static BoxName of(String className, String id) {
        if (className.isEmpty() && id.isEmpty()) {
            return PLAIN;
        }
        int kinds = kinds(className) | (isSlug(id) ? 0 : kinds(id));
        return kinds == 0
                ? PLAIN
                : new BoxName((kinds & FURNITURE) != 0, (kinds & ASIDE) != 0, (kinds & MAIN) != 0, (kinds & POOR) != 0);
    }

    /** Headings get their own words as id, so that one can link to them. */
    private static boolean isSlug(String id) {
        return id.chars().filter(c -> c == '-' || c == '_').count() >= MIN_SLUG_MARKS;
    }

    private static int kinds(String name) {
        int kinds = 0;
        String previous = "";
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean ends = i == name.length() || !Character.isLetter(name.charAt(i)) || startsWord(name, i);
            if (ends) {
                if (i > start) {
                    String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                    kinds |= WORDS.getOrDefault(word, 0) | WORDS.getOrDefault(previous + word, 0);
                    previous = word;
                }
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return kinds;
    }

    private static boolean startsWord(String name, int at) {
        return at > 0 && Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }
}

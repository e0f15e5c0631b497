package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows what stands around an article without belonging to it: teasers for other articles, calls to subscribe or to comment, and
 * paragraphs that come twice in a row. Judges whole short lines only, so that a sentence about subscribers stays.
 */
final class Boilerplate {
    private static final int MAX_CALL_UNITS = 160;
    private static final int MAX_HEADING_UNITS = 60;
    /** A paragraph that long is prose, and prose after a teaser heading means that the article goes on. */
    private static final int PROSE_UNITS = 220;

    /** Shorter lines, such as "Yes.", may well be said twice. */
    private static final int MIN_REPEATED_UNITS = 40;

    private static final Pattern TEASER_HEADING = Pattern.compile(
            "(?:(?:read )?more (?:from|on|about|in|stories|news)\\b.*|(?:read|see|up) (?:more|next|also)|related(?: \\w+){0,2}|recommended(?: \\w+){0,2}"
                    + "|(?:you may|you might) (?:also )?(?:like|be interested in).*|most (?:popular|read|viewed|shared)(?: \\w+){0,2}"
                    + "|trending(?: \\w+)?|top stories|latest (?:news|stories|articles)|(?:don.t|do not) miss|also (?:read|on) ?.*"
                    + "|mehr zum thema|das könnte sie auch interessieren|auch interessant|lesen sie auch|meistgelesen"
                    + "|à lire aussi|lire aussi|sur le même sujet|les plus lus|lee también|te puede interesar|más noticias|lo más leído"
                    + "|leggi anche|potrebbe interessarti|lees ook|leia também)\\s*[:…]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CALL = Pattern.compile(
            "(?:join the conversation|already (?:a )?(?:subscribe[rd]|member|registered|have an account).*|(?:view|show|read|post|add|leave) (?:\\w+ )?comments?"
                    + "|\\.?(?:please )?subscribe(?: (?:now|today|here|subscribe|to|for)\\b.*)?|(?:sign|log) ?(?:up|in|on)(?: (?:now|here|for|to|with)\\b.*)?|not your account.*"
                    + "|please (?:follow|read|see|review) (?:our|the) (?:comment|community|commenting) (?:guidelines|policy|rules|standards).*"
                    + "|(?:join|commenting on) .*\\b(?:subscri(?:be|ption)|comment)\\b.*|(?:get|receive) .*\\b(?:newsletter|inbox)\\b.*|.{0,60}\\bsign up (?:for|to) .*\\bnewsletters?\\b.*"
                    + "|advertisement|advertising|(?:story|article) continues below.*|(?:share|print|email|save|listen to|republish) (?:this|the) (?:article|story|post|page|link).*"
                    + "|share (?:on|via|with) .*|(?:follow|like|find) (?:us|me|him|her|them) on .*|click (?:here|to) .*|tap here.*"
                    + "|(?:this (?:site|website|page)|we) uses? (?:\\w+ )?cookies.*|.*\\ball rights reserved\\.?|(?:copyright )?(?:©|\\(c\\)) ?\\d{4}.*"
                    + "|anzeige|werbung|jetzt (?:abonnieren|anmelden|teilen).*|publicité|publicidad|pubblicità|suscríbete.*|abonnez-vous.*|s.abonner.*|compartir|partager|teilen|share|tweet|print|email|comments?)\\s*[:!.]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Boilerplate() {}

    /** The paragraphs of the article alone, in their order. */
    static List<String> without(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        int lastProse = lastProse(paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            boolean teasers = isTeaserHeading(paragraph);
            if (teasers && i > lastProse && !kept.isEmpty()) {
                break;
            }
            if (!teasers && !isCall(paragraph)) {
                kept.add(paragraph);
            }
        }
        return kept;
    }

    /** Of equal paragraphs in a row one, which is how a copied text shows what a page had both above and below a picture. */
    static List<String> withoutRepetition(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        String previous = null;
        for (String paragraph : paragraphs) {
            if (paragraph.length() < MIN_REPEATED_UNITS || !paragraph.equals(previous)) {
                kept.add(paragraph);
            }
            previous = paragraph;
        }
        return kept;
    }

    private static int lastProse(List<String> paragraphs) {
        int last = paragraphs.size() - 1;
        while (last >= 0 && paragraphs.get(last).length() < PROSE_UNITS) {
            last--;
        }
        return last;
    }

    private static boolean isTeaserHeading(String paragraph) {
        return paragraph.length() <= MAX_HEADING_UNITS
                && TEASER_HEADING.matcher(paragraph).matches();
    }

    private static boolean isCall(String paragraph) {
        return paragraph.length() <= MAX_CALL_UNITS && CALL.matcher(paragraph).matches();
    }
}

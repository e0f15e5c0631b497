package io.wirewatch.feed.discovery;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of a page's feeds is meant: one of news before one of comments, one that the page declares before one that it links to, one of the page's
 * language before others, one of the page's section before that of the whole site. Those that are equal keep the page's order.
 *
 * @param page address of the page
 * @param language BCP 47 tag of the page; empty when unknown
 */
record CandidateOrder(URI page, String language) implements Comparator<Candidate> {
    // As the usual content management systems and their translations call them, in titles and in paths.
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i)comment|kommentar|comentari|comentári|commenti\\b|reacties|yorum|komentar|коммент|комент|コメント|评论|評論|تعليق");

    private static final Comparator<Candidate> BY_ORIGIN = Comparator.comparing(Candidate::origin);

    @Override
    public int compare(Candidate a, Candidate b) {
        return Comparator.comparing(CandidateOrder::isOfComments)
                .thenComparing(BY_ORIGIN)
                .thenComparing(this::isForeign)
                .thenComparing(this::sharedSteps, Comparator.reverseOrder())
                .compare(a, b);
    }

    static boolean isOfComments(Candidate candidate) {
        return COMMENTS.matcher(candidate.title()).find()
                || COMMENTS.matcher(candidate.address().toString()).find();
    }

    private boolean isForeign(Candidate candidate) {
        return !language.isEmpty()
                && !candidate.language().isEmpty()
                && !primary(language).equals(primary(candidate.language()));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    /** How many steps of the page's path the address has too, from the start. */
    private int sharedSteps(Candidate candidate) {
        List<String> own = steps(page);
        List<String> other = steps(candidate.address());
        int shared = 0;
        while (shared < Math.min(own.size(), other.size()) && own.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static List<String> steps(URI address) {
        return Arrays.stream(address.getPath().split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
    }
}

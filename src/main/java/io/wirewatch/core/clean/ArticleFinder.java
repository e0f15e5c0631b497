package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the boxes that hold the article.
 *
 * <p>The idea of Arc90's Readability (2009), which browsers still use: each run of text gives points for being prose (commas, length) to
 * the box that holds it, and fewer to those above, so that the box right around the paragraphs gets most; names, kinds of elements and the
 * share of links raise or lower that. Shallow features of this sort tell text from boilerplate nearly as well as anything costlier:
 * Kohlschütter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010; that a link counts against the text
 * around it is from there too. Differing from Readability: text within a run that is a link gives no points, lists of names give none either,
 * therefore; and since pages now cut an article into several columns and blocks, a box further up is taken when it has clearly more prose and few links
 * more, up to the first that says it is the article.
 *
 * <p>Goes over each run once, and over the boxes above a chosen one. Not to be shared between threads.
 */
final class ArticleFinder {
    private static final int MIN_PARAGRAPH_UNITS = 25;
    private static final int UNITS_PER_POINT = 100;
    private static final int MAX_LENGTH_POINTS = 3;

    /** How many boxes above a paragraph get points. */
    private static final int LEVELS = 5;

    private static final int NAME_POINTS = 25;

    /** So many of the next best, when they are nearly as good, are parts of the same article. */
    private static final int MIN_NEAR = 3;

    private static final int CANDIDATES = 5;
    private static final double NEAR_SHARE = 0.75;

    /** A box above with so many times the prose holds more of the article. */
    private static final double MIN_GAIN = 1.5;

    /** What a box above adds is no longer the article when more of it is links. */
    private static final double MAX_LINK_SHARE = 0.3;

    private static final double MIN_SIBLING_SCORE = 10;
    private static final double SIBLING_SHARE = 0.2;
    private static final int SENTENCE_UNITS = 80;

    /** Elements whose text counts for what is around them. */
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "td", "h2", "h3", "h4", "h5", "h6", "section", "summary");

    private final List<PageBox> scored = new ArrayList<>();
    private final boolean byName;

    private ArticleFinder(boolean byName) {
        this.byName = byName;
    }

    /**
     * The boxes, in the order of the page, none within another.
     *
     * @param root what is left out of it is not looked at; its counts are up to date
     * @param byName whether names of boxes count
     */
    static List<PageBox> find(PageBox root, boolean byName) {
        ArticleFinder finder = new ArticleFinder(byName);
        finder.score(root);
        finder.scored.forEach(box -> box.score *= 1 - box.linkShare());
        finder.scored.sort(
                Comparator.comparingDouble((PageBox box) -> box.score).reversed());
        if (finder.scored.isEmpty()) {
            return List.of(root);
        }
        return withSiblings(outermost(wider(finder.best())));
    }

    private void score(PageBox box) {
        box.prose = 0;
        box.score = 0;
        box.isScored = false;
        for (PagePart part : box.parts) {
            if (part instanceof TextRun run && run.units() >= MIN_PARAGRAPH_UNITS) {
                double points = points(run);
                box.prose += points;
                give(points, box);
            } else if (part instanceof PageBox inner && !inner.isOut) {
                score(inner);
                box.prose += inner.tag.equals("li") ? 0 : inner.prose;
            }
        }
    }

    private static double points(TextRun run) {
        double text = 1 - (double) run.linkUnits() / run.units();
        return text * (1 + run.commas() + Math.min(run.units() / UNITS_PER_POINT, MAX_LENGTH_POINTS));
    }

    private void give(double points, PageBox box) {
        if (box.tag.equals("li")) {
            return;
        }
        PageBox above = PARAGRAPHS.contains(box.tag) ? box.parent : box;
        for (int level = 0; above != null && level < LEVELS; level++) {
            if (!above.isScored) {
                above.isScored = true;
                above.score = initial(above);
                scored.add(above);
            }
            above.score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            above = above.parent;
        }
    }

    private double initial(PageBox box) {
        int points =
                switch (box.tag) {
                    case "div", "article", "main" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
                    case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
                    default -> 0;
                };
        int named = (box.name.isMain() ? NAME_POINTS : 0) - (box.name.isPoor() ? NAME_POINTS : 0);
        return points + (byName ? named : 0);
    }

    private PageBox best() {
        PageBox best = scored.get(0);
        return higher(holderOfNear(best));
    }

    /** Where others are nearly as good, the article is split over boxes: the nearest one that holds enough of them. */
    private PageBox holderOfNear(PageBox best) {
        List<PageBox> near = scored.subList(1, Math.min(CANDIDATES, scored.size())).stream()
                .filter(box -> box.score >= best.score * NEAR_SHARE)
                .toList();
        for (PageBox above = best.parent; near.size() >= MIN_NEAR && above != null; above = above.parent) {
            PageBox holder = above;
            boolean holds = near.stream().filter(box -> box.isWithin(holder)).count() >= MIN_NEAR;
            if (holds && holder.parent != null) {
                return holder;
            }
        }
        return best;
    }

    /** Points shrink on the way up; where they grow, there is more of the article beside. */
    private static PageBox higher(PageBox best) {
        double last = best.score;
        for (PageBox above = best.parent; above != null && above.parent != null; above = above.parent) {
            if (above.isScored && above.score < best.score / 3) {
                break;
            }
            if (above.isScored && above.score > last) {
                return above;
            }
            last = above.isScored ? above.score : last;
        }
        return best;
    }

    private static PageBox wider(PageBox best) {
        PageBox widest = best;
        PageBox below = best;
        for (PageBox above = best.parent;
                above != null && above.parent != null && !isArticle(below);
                above = above.parent) {
            int moreUnits = above.units - widest.units;
            int moreLinks = above.linkUnits - widest.linkUnits;
            if (above.prose >= widest.prose * MIN_GAIN && moreLinks < moreUnits * MAX_LINK_SHARE) {
                widest = above;
            }
            below = above;
        }
        return widest;
    }

    private static boolean isArticle(PageBox box) {
        return box.tag.equals("article")
                || box.element.attr("itemprop").equalsIgnoreCase("articleBody")
                || Arrays.asList(box.element.className().split(" ")).contains("article");
    }

    /** The same text with the most around it, so that siblings come into view. */
    private static PageBox outermost(PageBox best) {
        PageBox box = best;
        while (box.parent != null && box.parent.parent != null && isAlone(box)) {
            box = box.parent;
        }
        return box;
    }

    private static boolean isAlone(PageBox box) {
        return box.parent.parts.stream()
                .allMatch(part -> part == box || (part instanceof PageBox other && (other.isOut || other.units == 0)));
    }

    private static List<PageBox> withSiblings(PageBox best) {
        if (best.parent == null) {
            return List.of(best);
        }
        return best.parent.boxes().stream()
                .filter(box -> box == best || isSibling(box, best))
                .toList();
    }

    private static boolean isSibling(PageBox box, PageBox best) {
        String name = best.element.className();
        boolean alike = !name.isEmpty() && name.equals(box.element.className());
        double score = box.score + (alike ? best.score * SIBLING_SHARE : 0);
        if (box.isScored && score >= Math.max(MIN_SIBLING_SCORE, best.score * SIBLING_SHARE)) {
            return true;
        }
        boolean sentences = box.units > SENTENCE_UNITS ? box.linkShare() < MAX_LINK_SHARE : box.linkUnits == 0;
        return box.tag.equals("p") && box.units > 0 && sentences;
    }
}

package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses the box that holds the article. */
final class ArticleFinder {
    private static final int MIN_PARAGRAPH_UNITS = 25;
    private static final int UNITS_PER_POINT = 100;
    private static final int MAX_LENGTH_POINTS = 3;
    private static final int MAX_LEVELS = 5;
    private static final int NAME_POINTS = 25;
    private static final int CANDIDATES = 5;

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "td", "h2", "h3", "h4", "h5", "h6", "section", "summary");

    private final List<PageBox> scored = new ArrayList<>();
    private final boolean byName;

    private ArticleFinder(boolean byName) {
        this.byName = byName;
    }

    static List<PageBox> find(PageBox root, boolean byName) {
        ArticleFinder finder = new ArticleFinder(byName);
        finder.scoreRuns(root);
        PageBox best = finder.best(root);
        return finder.withSiblings(best);
    }

    private void scoreRuns(PageBox box) {
        box.prose = 0;
        for (PagePart part : box.parts) {
            if (part instanceof TextRun run) {
                if (run.units() >= MIN_PARAGRAPH_UNITS) {
                    box.prose += points(run);
                    score(box, run);
                }
            } else if (part instanceof PageBox inner && !inner.isOut) {
                scoreRuns(inner);
                box.prose += inner.prose;
            }
        }
    }

    private void score(PageBox box, TextRun run) {
        PageBox holder = PARAGRAPHS.contains(box.tag) ? box.parent : box;
        if (box.tag.equals("li") || holder == null) {
            return;
        }
        double points = points(run);
        int level = 0;
        for (PageBox above = holder; above != null && level < MAX_LEVELS; above = above.parent) {
            if (above.score == 0) {
                above.score = initial(above);
                scored.add(above);
            }
            above.score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            level++;
        }
    }

    private static double points(TextRun run) {
        double prose = 1 - (double) run.linkUnits() / run.units();
        return prose * (1 + run.commas() + Math.min(run.units() / UNITS_PER_POINT, MAX_LENGTH_POINTS));
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
        return points + weight(box) + 0.001;
    }

    private int weight(PageBox box) {
        return byName ? weightOf(box) : 0;
    }

    static int weightOf(PageBox box) {
        return (box.name.isMain() ? NAME_POINTS : 0) - (box.name.isPoor() ? NAME_POINTS : 0);
    }

    private PageBox best(PageBox root) {
        List<PageBox> ranked = new ArrayList<>(scored);
        for (PageBox box : ranked) {
            box.score *= 1 - box.linkShare();
        }
        ranked.sort(Comparator.comparingDouble((PageBox box) -> -box.score));
        if (ranked.isEmpty()) {
            return root;
        }
        PageBox best = ranked.get(0);
        best = above(best, ranked.subList(0, Math.min(CANDIDATES, ranked.size())));
        best = higher(best);
        best = wider(best);
        while (best.parent != null && best.parent.parent != null && boxes(best.parent) == 1) {
            best = best.parent;
        }
        return best;
    }

    private static long boxes(PageBox box) {
        return box.parts.stream()
                .filter(p -> !(p instanceof PageBox b) || b.units > 0)
                .count();
    }

    /** Where three others are nearly as good, the article is split over boxes: what holds them all. */
    private static PageBox above(PageBox best, List<PageBox> ranked) {
        List<PageBox> near = ranked.stream()
                .filter(b -> b != best && b.score >= best.score * 0.75)
                .toList();
        if (near.size() < 3) {
            return best;
        }
        for (PageBox above = best.parent; above != null && above.parent != null; above = above.parent) {
            PageBox holder = above;
            if (near.stream().filter(b -> b.isWithin(holder)).count() >= 3) {
                return holder;
            }
        }
        return best;
    }

    private static final double GAIN = Double.parseDouble(System.getProperty("gain", "1.3"));
    private static final double LINKS = Double.parseDouble(System.getProperty("links", "0.3"));

    private static PageBox wider(PageBox best) {
        PageBox widest = best;
        for (PageBox above = best.parent; above != null && above.parent != null; above = above.parent) {
            int units = above.units - widest.units;
            int links = above.linkUnits - widest.linkUnits;
            if (above.prose >= widest.prose * GAIN && links < units * LINKS) {
                widest = above;
            }
        }
        return widest;
    }

    private static PageBox higher(PageBox best) {
        double last = best.score;
        double enough = last / 3;
        for (PageBox above = best.parent; above != null && above.parent != null; above = above.parent) {
            if (above.score == 0) {
                continue;
            }
            if (above.score < enough) {
                break;
            }
            if (above.score > last) {
                return above;
            }
            last = above.score;
        }
        return best;
    }

    private List<PageBox> withSiblings(PageBox best) {
        if (best.parent == null) {
            return List.of(best);
        }
        double enough = Math.max(10, best.score * 0.2);
        List<PageBox> kept = new ArrayList<>();
        for (PagePart part : best.parent.parts) {
            if (part instanceof PageBox box && !box.isOut && (box == best || belongs(box, best, enough))) {
                kept.add(box);
            }
        }
        return kept;
    }

    private static boolean belongs(PageBox box, PageBox best, double enough) {
        boolean alike =
                !best.element.className().isEmpty() && best.element.className().equals(box.element.className());
        if (box.score != 0 && box.score + (alike ? best.score * 0.2 : 0) >= enough) {
            return true;
        }
        if (!box.tag.equals("p")) {
            return false;
        }
        return box.units > 80 ? box.linkShare() < 0.25 : box.units > 0 && box.linkUnits == 0;
    }
}

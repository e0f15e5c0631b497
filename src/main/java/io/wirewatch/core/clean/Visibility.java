package io.wirewatch.core.clean;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells elements that a browser shows from those that it does not, as far as the page alone says so; style sheets are not read. */
final class Visibility {
    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "dialog",
            "head",
            "canvas",
            "audio",
            "video",
            "map");

    private Visibility() {}

    static boolean isHidden(Element element) {
        if (INVISIBLE.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || isHiding(element.attr("style")));
    }

    private static boolean isHiding(String style) {
        String lower = style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT);
        return says(lower, "display", "none") || says(lower, "visibility", "hidden");
    }

    private static boolean says(String style, String property, String value) {
        int at = style.indexOf(property);
        if (at < 0) {
            return false;
        }
        String rest = style.substring(at + property.length()).stripLeading();
        return rest.startsWith(":") && rest.substring(1).stripLeading().startsWith(value);
    }
}

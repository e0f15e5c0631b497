package io.wirewatch.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Locale;

/**
 * Writes a picture as SVG 1.1 that stands alone: no script, no style sheet, no link, no reference to anything outside. Text stays text. Titles of shapes
 * are {@code title} elements, and the whole is one image with a title and a description for those who hear it.
 */
final class SvgWriter {
    private static final String FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";

    private final StringBuilder svg = new StringBuilder();

    private SvgWriter() {}

    static String write(Picture picture) {
        SvgWriter writer = new SvgWriter();
        writer.open(picture);
        picture.marks().forEach(writer::mark);
        return writer.svg.append("</svg>\n").toString();
    }

    private void open(Picture picture) {
        String width = SvgPath.number(Look.LAYOUT);
        String height = SvgPath.number(picture.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\"");
        attribute("width", Integer.toString(picture.pixelWidth()));
        attribute("height", Integer.toString(picture.pixelHeight()));
        attribute("viewBox", "0 0 " + width + ' ' + height);
        attribute("font-family", FONT);
        svg.append(">\n<title id=\"title\">")
                .append(escape(picture.title()))
                .append("</title>\n<desc id=\"description\">");
        svg.append(escape(picture.description())).append("</desc>\n<rect");
        attribute("width", width);
        attribute("height", height);
        attribute("fill", color(picture.ground()));
        svg.append("/>\n");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Area area) {
            area(area);
        } else if (mark instanceof Mark.Line line) {
            line(line);
        } else if (mark instanceof Mark.Words words) {
            words(words);
        }
    }

    private void area(Mark.Area area) {
        String element = "path";
        if (area.shape() instanceof Ellipse2D dot) {
            element = "circle";
            svg.append("<circle");
            attribute("cx", SvgPath.number(dot.getCenterX()));
            attribute("cy", SvgPath.number(dot.getCenterY()));
            attribute("r", SvgPath.number(dot.getWidth() / 2));
        } else {
            svg.append("<path");
            attribute("d", SvgPath.write(area.shape()));
        }
        attribute("fill", color(area.fill()));
        if (area.edge() != null) {
            attribute("stroke", color(area.edge()));
            attribute("stroke-width", SvgPath.number(area.edgeWidth()));
            attribute("stroke-linejoin", "round");
        }
        if (area.title() == null) {
            svg.append("/>\n");
        } else {
            svg.append("><title>")
                    .append(escape(area.title()))
                    .append("</title></")
                    .append(element)
                    .append(">\n");
        }
    }

    private void line(Mark.Line line) {
        svg.append("<path fill=\"none\" stroke-linejoin=\"round\"");
        attribute("d", SvgPath.write(line.shape()));
        attribute("stroke", color(line.color()));
        attribute("stroke-width", SvgPath.number(line.width()));
        if (line.dashed()) {
            attribute("stroke-dasharray", "4 3");
        }
        svg.append("/>\n");
    }

    private void words(Mark.Words words) {
        svg.append("<text");
        attribute("x", SvgPath.number(words.x()));
        attribute("y", SvgPath.number(words.y()));
        attribute("font-size", SvgPath.number(words.size()));
        attribute("fill", color(words.color()));
        if (words.anchor() != Mark.Anchor.START) {
            attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
        }
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        svg.append('>').append(escape(words.text())).append("</text>\n");
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String color(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }

    private static String escape(String text) {
        return PlainText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

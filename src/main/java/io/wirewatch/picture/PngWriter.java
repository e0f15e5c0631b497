package io.wirewatch.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a picture in memory and writes it as PNG. Needs no screen. */
final class PngWriter {
    private static final float[] DASH = {4, 3};

    private final Graphics2D canvas;

    private PngWriter(Graphics2D canvas) {
        this.canvas = canvas;
    }

    static byte[] write(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.pixelWidth(), picture.pixelHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(picture.ground());
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.scale(picture.look().scale(), picture.look().scale());
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            picture.marks().forEach(new PngWriter(canvas)::mark);
        } finally {
            canvas.dispose();
        }
        return encode(image);
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Area area) {
            area(area);
        } else if (mark instanceof Mark.Line line) {
            canvas.setColor(line.color());
            canvas.setStroke(stroke(line.width(), line.dashed() ? DASH : null));
            canvas.draw(line.shape());
        } else if (mark instanceof Mark.Words words) {
            words(words);
        }
    }

    private void area(Mark.Area area) {
        canvas.setColor(area.fill());
        canvas.fill(area.shape());
        if (area.edge() != null) {
            canvas.setColor(area.edge());
            canvas.setStroke(stroke(area.edgeWidth(), null));
            canvas.draw(area.shape());
        }
    }

    private void words(Mark.Words words) {
        String text = PlainText.clean(words.text());
        canvas.setColor(words.color());
        double width =
                measure(text, new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float)
                                words.size()));
        double back =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        canvas.drawString(text, (float) (words.x() - back), (float) words.y());
    }

    /** Java tells of missing fonts in many ways: a RuntimeException from fontconfig, a plain Error, an UnsatisfiedLinkError without FreeType. */
    private double measure(String text, Font font) {
        try {
            canvas.setFont(font);
            return canvas.getFontMetrics().stringWidth(text);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new NoFontsException(e);
        }
    }

    private static BasicStroke stroke(double width, float[] dash) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }
}

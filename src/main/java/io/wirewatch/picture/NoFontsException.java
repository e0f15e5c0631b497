package io.wirewatch.picture;

/** This machine has no fonts, so that nothing with words can be painted on it. The SVG of the same picture needs none. */
public final class NoFontsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFontsException(Throwable cause) {
        super(
                "this machine has no fonts, so no PNG can be made: install fontconfig and a font such as DejaVu, or take the SVG",
                cause);
    }
}

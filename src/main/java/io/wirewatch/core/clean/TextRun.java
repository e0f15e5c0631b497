package io.wirewatch.core.clean;

/**
 * Text that flows without a break between paragraphs: that of a {@code p}, or of a {@code div} up to the next box in it.
 *
 * @param before what separates it from the text before it: nothing, a space, a line end, or an empty line
 * @param text visible text, white space collapsed
 * @param linkUnits how many of its UTF-16 units are links
 * @param commas how many commas it has, of any script: prose has them, labels have not
 */
record TextRun(String before, String text, int linkUnits, int commas) implements PagePart {
    int units() {
        return text.length();
    }
}

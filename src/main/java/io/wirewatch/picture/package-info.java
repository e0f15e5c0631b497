/**
 * Pictures for reports: the world map, trends and a backtest, as SVG and as PNG.
 *
 * <p>{@link io.wirewatch.picture.WorldMap}, {@link io.wirewatch.picture.TrendChart} and {@link io.wirewatch.picture.BacktestChart} lay out what they are
 * given as a {@link io.wirewatch.picture.Picture}: a list of shapes and words, which is then written as SVG or painted as PNG. Both show the same.
 * {@link io.wirewatch.picture.CountryShapes} has the outlines of all countries, for the map here and for the page's.
 *
 * <p>Places are in units of a layout that is always {@link io.wirewatch.picture.Look#LAYOUT} wide; the wanted width scales it, text included. Texts
 * come from anywhere, so they are cleaned, cut to their room and escaped here. Times are shown in UTC.
 *
 * <p>Limits: the room that a word takes is estimated, since the machine that shows an SVG has other fonts than this one. A PNG needs a machine with fonts
 * ({@link io.wirewatch.picture.NoFontsException}).
 */
package io.wirewatch.picture;

/**
 * Draws a trace: one drawing code over a small {@code Painter}, with a screen, an SVG file and a recording behind it.
 * Knows no JavaFX; whoever has a screen brings its painter.
 */
package dev.interleave.picture;

package dev.interleave.ui.panel;

/**
 * A line of the numbers panel.
 *
 * @param name what it is
 * @param value the figure, written for people
 * @param help what exactly is counted, one sentence
 */
record Figure(String name, String value, String help) {}

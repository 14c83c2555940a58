/**
 * The command line: what people and scripts meet in a terminal. Loads nothing of JavaFX; whoever has a window or can
 * draw a picture is handed in from outside.
 */
package dev.interleave.cli;

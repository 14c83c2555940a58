/** Starts the JavaFX toolkit and opens the window; what the parts of the window share. */
package dev.interleave.ui;

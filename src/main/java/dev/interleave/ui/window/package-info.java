/** The main window: the form, the play controls, the panels at the right, the files, and what ties them together. */
package dev.interleave.ui.window;

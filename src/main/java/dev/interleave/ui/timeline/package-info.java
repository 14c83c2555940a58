/** The timeline as a control of the window: a canvas, the view on the run, the playhead, what lies under the pointer. */
package dev.interleave.ui.timeline;

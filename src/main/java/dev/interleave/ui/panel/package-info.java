/** What stands beside the timeline: the sentence on top, the moment at the playhead, the figures of the run. */
package dev.interleave.ui.panel;

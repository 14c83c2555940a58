/**
 * Showing a run to a room: full screen, one thing at a time, large. Borrows the timeline and the panels of the window and gives
 * them back; decides nothing about what they show.
 */
package dev.interleave.ui.present;

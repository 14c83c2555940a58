/** Playing a run like a film: the player, which knows no controls, and the bar of controls under the timeline. */
package dev.interleave.ui.play;

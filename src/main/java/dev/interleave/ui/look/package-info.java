/** How the window looks: the fonts, light and dark, the scale of everything, the icons, the colour of a worker. */
package dev.interleave.ui.look;

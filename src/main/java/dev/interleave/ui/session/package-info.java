/**
 * What the window shows and what people did to it, without a single control: the experiment with its history and its
 * file, and the run that belongs to it. Everything here works, and is tested, without a toolkit.
 */
package dev.interleave.ui.session;

/** Where Interleave starts: decides between the window and the command line, and does nothing else. */
package dev.interleave;

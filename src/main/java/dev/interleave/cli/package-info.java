/** The command line. */
package dev.interleave.cli;

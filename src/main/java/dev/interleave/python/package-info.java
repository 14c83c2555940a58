/**
 * Writes an experiment as the Python it stands for: {@link dev.interleave.python.Script} is the door. The script is plain
 * and runnable, and each of its lines knows the step it comes from, so that what is simulated, read and run cannot drift
 * apart. Names and numbers from an experiment never become code: whatever they are, they are made into identifiers,
 * comments or literals first.
 */
package dev.interleave.python;

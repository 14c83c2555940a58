/**
 * The program tree made flat: a list of simple operations with their times, as an interpreter likes it. Knows the costs of
 * a version of Python, and nothing of who will run the operations when.
 */
package dev.interleave.simulation.code;

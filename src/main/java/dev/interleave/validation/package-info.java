/**
 * Holds the simulator against real Python on this computer: the same experiments in both, and how far apart they are.
 * Stands above both; neither knows of it.
 */
package dev.interleave.validation;

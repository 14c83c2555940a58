/**
 * Numbers with a name, a unit and a range: what an experiment is made of. The ground floor of the house: it is used by
 * the records of an experiment, by the file reader, by the form and by the command line, so that one annotation on a
 * record component is all that a new number needs. It knows nothing of Python, of files or of windows.
 */
package dev.interleave.quantity;

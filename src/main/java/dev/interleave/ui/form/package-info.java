/**
 * The form at the left. Rows for numbers are made from the {@link dev.interleave.quantity.Quantity} on each component
 * of the experiment's records, so that a new number needs no line here.
 */
package dev.interleave.ui.form;

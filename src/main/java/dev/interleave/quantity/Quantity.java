package dev.interleave.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a numeric record component what it is called, what it counts and which values it may take. The record checks
 * its values against this ({@link Range#check}), the file reader names it in its messages, the form makes a slider of it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Quantity {
    /** The name people see, in sentence case: {@code Loop iterations per worker}. */
    String label();

    /** What the number counts. */
    Unit unit() default Unit.COUNT;

    /** The least value allowed. */
    double min();

    /** The greatest value allowed. */
    double max();

    /**
     * Where a slider starts and ends, when the whole range is too wide to be pointed at; exact entry still reaches the
     * whole range. Two values, or none for the whole range.
     */
    double[] slider() default {};

    /** One sentence that says what a greater value changes. */
    String help();
}

package dev.interleave.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what people call a record component that is not a number; numbers have a {@link Quantity}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Labelled {
    /** The name people see, in sentence case. */
    String label();

    /** One sentence that says what it changes. */
    String help();
}

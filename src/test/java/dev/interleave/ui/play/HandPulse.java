package dev.interleave.ui.play;

import java.util.function.LongConsumer;

/** A pulse that a test drives by hand. */
public final class HandPulse implements Pulse {
    private LongConsumer listener;
    private long now = 1_000;

    @Override
    public void start(LongConsumer onTick) {
        listener = onTick;
        listener.accept(now);
    }

    @Override
    public void stop() {
        listener = null;
    }

    /** Whether somebody listens. */
    public boolean runs() {
        return listener != null;
    }

    /** Lets real time pass, in nanoseconds. */
    public void pass(long nanos) {
        now += nanos;
        if (listener != null) {
            listener.accept(now);
        }
    }
}

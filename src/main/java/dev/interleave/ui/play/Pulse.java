package dev.interleave.ui.play;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** What drives a player while it plays: calls with the time, nanoseconds of any clock, until it is told to stop. */
public interface Pulse {
    /** Begins to call. */
    void start(LongConsumer onTick);

    /** Stops calling. */
    void stop();

    /** A pulse for every frame that is drawn. */
    static Pulse everyFrame() {
        return new Pulse() {
            private AnimationTimer timer;

            @Override
            public void start(LongConsumer onTick) {
                timer = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        onTick.accept(now);
                    }
                };
                timer.start();
            }

            @Override
            public void stop() {
                timer.stop();
            }
        };
    }
}

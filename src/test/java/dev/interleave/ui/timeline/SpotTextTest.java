package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.picture.SketchTraces;
import dev.interleave.picture.Subject;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class SpotTextTest {
    private static final Trace RUN = SketchTraces.turns(2, 2, 5_000_000, 6);
    private static final Subject SUBJECT = Subject.of(RUN);

    @Test
    void saysWhoIsOnACoreAndWhenNobodyIs() {
        assertThat(at(Row.Kind.CORE, 0, 2_000_000)).isEqualTo("Core 0 · 502 µs to 5.50 ms\nThread T1 ran for 5.00 ms.");
        assertThat(at(Row.Kind.CORE, 1, 2_000_000)).isEqualTo("Core 1 · 0 ns to 5.50 ms\nIdle.");
    }

    @Test
    void saysWhoHoldsTheGilAndALock() {
        assertThat(at(Row.Kind.GIL, 0, 2_000_000)).isEqualTo("GIL · 500 µs to 5.50 ms\nThread T1 held it for 5.00 ms.");
        assertThat(at(Row.Kind.LOCK, 0, 1_100_000)).startsWith("counter_lock · ").endsWith("\nThread T1 held it for 750 µs.");
        assertThat(at(Row.Kind.LOCK, 0, 4_000_000)).endsWith("\nNobody held it.");
        assertThat(at(Row.Kind.QUEUE, 0, 4_000_000)).isEqualTo("Nobody waits for counter_lock at 4.00 ms.");
    }

    @Test
    void saysWhatAWorkerDoesAndWhenItHasEnded() {
        assertThat(at(Row.Kind.WORKER, 0, 2_000_000)).startsWith("Thread T1 · ").contains("\nRan Python for 5.00 ms");
        Lane lane = RUN.worker(0);
        assertThat(at(Row.Kind.WORKER, 0, lane.end(lane.size() - 1))).endsWith("\nHas ended.");
    }

    @Test
    void whatIsNarrowCanBePointedAtFromBesideIt() {
        Lane lane = RUN.lock(0, 0);
        long before = lane.start(0) - 100;

        assertThat(SpotText.slice(lane, before, 60)).isZero();
        assertThat(SpotText.slice(lane, before, 40)).isEqualTo(-1);
    }

    private static String at(Row.Kind kind, int index, long time) {
        int slice = Selection.lane(RUN, kind, index, 0).at(time);
        return SpotText.of(SUBJECT, new Spot(kind, index, 0, time, slice));
    }
}

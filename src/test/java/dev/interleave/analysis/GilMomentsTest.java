package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class GilMomentsTest {
    private static final Trace RUN = Simulation.run(Experiment.DEFAULT);

    @Test
    void aChangeOfTheOwnerHasItsStepsOnBothSides() {
        long request = first(Mark.GIL_REQUEST, 1);
        List<GilMoments.Step> asker = GilMoments.of(RUN, 1, request, request + 100_000);
        List<GilMoments.Step> owner = GilMoments.of(RUN, 0, request, request + 100_000);

        assertThat(asker).extracting(GilMoments.Step::label).startsWith("time-out: asks T1").contains("has the GIL");
        assertThat(asker.getFirst().sentence())
                .matches("Time-out after 5[.]0. ms: nobody else got the GIL meanwhile, so T2 asks T1 to let go [(]drop request[)][.]");
        assertThat(owner).extracting(GilMoments.Step::label).startsWith("asked by T2", "check: lets go");
        assertThat(owner).extracting(GilMoments.Step::time).isSorted();
    }

    @Test
    void anotherWorkersStepsAreNotTold() {
        long request = first(Mark.GIL_REQUEST, 1);

        assertThat(GilMoments.of(RUN, 2, request, request + 1_000)).isEmpty();
    }

    @Test
    void whereThereAreTooManyNoneIsTold() {
        Experiment fast = Experiment.DEFAULT.withPython(Experiment.DEFAULT.python().withSwitchInterval(5_000));
        Trace trace = Simulation.run(fast);

        assertThat(trace.marks().size()).isGreaterThan(400);
        assertThat(GilMoments.of(trace, 0, 0, trace.end())).isEmpty();
    }

    private static long first(Mark kind, int worker) {
        Marks marks = RUN.marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.kind(i) == kind && marks.worker(i) == worker) {
                return marks.time(i);
            }
        }
        throw new AssertionError("no " + kind);
    }
}

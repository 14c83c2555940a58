package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaneChoiceTest {
    /** T1 waits for a core for 10, T2 for 30, T3 only sleeps, the main thread waits for them. */
    private static Subject waits() {
        Cast cast = new Cast(1, List.of(), List.of(), SketchTraces.threads(3));
        TraceBuilder builder = new TraceBuilder(cast);
        builder.slice(cast.workerLane(0), 0, 10, State.WAITING_CORE, 0, -1);
        builder.slice(cast.workerLane(1), 0, 30, State.WAITING_CORE, 0, -1);
        builder.slice(cast.workerLane(2), 0, 90, State.SLEEPING, -1, -1);
        builder.slice(cast.workerLane(3), 0, 90, State.WAITING_WORKER, 0, -1);
        return Subject.of(builder.build(new Outcome(90, 1, List.of(), Optional.empty())));
    }

    private static List<String> workers(LaneChoice choice) {
        return rows(choice).stream().filter(row -> row.kind() == Row.Kind.WORKER).map(Row::name).toList();
    }

    private static List<Row> rows(LaneChoice choice) {
        return TimelineLayout.of(waits(), choice, new Style(Profile.LIGHT, 1), 800, 600).rows();
    }

    @Test
    void allWorkersAreThereAsNumbered() {
        assertThat(workers(LaneChoice.ALL)).containsExactly("Thread T1", "Thread T2", "Thread T3", "Main thread");
    }

    @Test
    void whoOnlySleptOrWaitedForOthersToEndDidNotHaveToWait() {
        assertThat(workers(LaneChoice.ALL.onlyWaiting(true))).containsExactly("Thread T1", "Thread T2");
    }

    @Test
    void theLongestWaitComesFirst() {
        assertThat(workers(LaneChoice.ALL.ordered(LaneChoice.Order.LONGEST_WAIT)))
                .containsExactly("Thread T2", "Thread T1", "Thread T3", "Main thread");
    }

    @Test
    void whatIsFoldedKeepsItsCaption() {
        LaneChoice folded = LaneChoice.ALL.toggled(LaneChoice.Part.WORKERS);
        TimelineLayout layout = TimelineLayout.of(waits(), folded, new Style(Profile.LIGHT, 1), 800, 600);

        assertThat(workers(folded)).isEmpty();
        assertThat(layout.groups()).extracting(Group::caption).containsExactly("CORES", "WORKERS");
        assertThat(folded.toggled(LaneChoice.Part.WORKERS)).isEqualTo(LaneChoice.ALL);
        Group workers = layout.groups().getLast();
        assertThat(layout.captionAt(20, workers.y() + 5)).contains(LaneChoice.Part.WORKERS);
    }

    @Test
    void someGroupsCanBeLeftOutAltogether() {
        assertThat(rows(LaneChoice.ALL.showing(Set.of(LaneChoice.Part.CORES)))).extracting(Row::kind).containsExactly(Row.Kind.CORE);
    }
}

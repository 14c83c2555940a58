package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.trace.Failure;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells the kinds of locks apart: giving back too much, and entering again. */
class LockKindsTest {
    private static Trace run(Technique technique, PythonVersion version, Program program) {
        Experiment experiment = Experiment.of(technique, program.roles().size(), new Steps(program));
        return Simulation.run(experiment.withPython(experiment.python().withVersion(version)));
    }

    private static Trace releasedFirst(Technique technique, PythonVersion version, LockKind kind) {
        List<Step> steps = List.of(new Step.Release("lock"), new Step.Compute(1_000));
        return run(technique, version, new Program(List.of(new Lock("lock", kind, 1)), List.of(), List.of(new Role("", 1, steps))));
    }

    /** The words were read off 2.7.18, 3.6 to 3.13; those of 3.2 in its source. */
    @ParameterizedTest
    @CsvSource({
        "THREADS, V3_14, LOCK, RuntimeError: release unlocked lock",
        "THREADS, V3_2, LOCK, _thread.error: release unlocked lock",
        "THREADS, V2_7, LOCK, thread.error: release unlocked lock",
        "THREADS, V3_14, RLOCK, RuntimeError: cannot release un-acquired lock",
        "THREADS, V2_7, BOUNDED_SEMAPHORE, ValueError: Semaphore released too many times",
        "THREADS, V3_14, BOUNDED_SEMAPHORE, ValueError: Semaphore released too many times",
        "ASYNCIO, V3_14, BOUNDED_SEMAPHORE, ValueError: BoundedSemaphore released too many times",
        "PROCESSES, V3_14, BOUNDED_SEMAPHORE, ValueError: semaphore or lock released too many times",
        "PROCESSES, V3_14, LOCK, ValueError: semaphore or lock released too many times",
        "PROCESSES, V3_14, RLOCK, AssertionError: attempt to release recursive lock not owned by thread"
    })
    void givingBackTooMuchFailsInTheWordsOfPython(Technique technique, PythonVersion version, LockKind kind, String words) {
        assertThat(releasedFirst(technique, version, kind).failures()).extracting(Failure::error).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({"THREADS", "ASYNCIO", "PROCESSES"})
    void aPlainSemaphoreGetsAnotherPermit(Technique technique) {
        Step inside = new Step.Hold("lock", List.of(new Step.Sleep(new Wait.Fixed(50_000_000))));
        Program program = new Program(
                List.of(new Lock("lock", LockKind.SEMAPHORE, 1)),
                List.of(),
                List.of(new Role("a", 1, List.of(new Step.Release("lock"), inside)), new Role("b", 1, List.of(inside))));
        Trace trace = run(technique, PythonVersion.V3_14, program);
        assertThat(trace.failures()).isEmpty();
        assertThat(trace.locks().getFirst().permits()).isEqualTo(2);
        assertThat(trace.lock(0, 0).size()).isEqualTo(1);
        assertThat(trace.lock(0, 1).size()).isEqualTo(1);
        assertThat(trace.lock(0, 0).end(0)).isGreaterThan(trace.lock(0, 1).start(0));
    }

    /** Lib/threading.py Condition._release_save and _acquire_restore of an RLock. */
    @Test
    void waitingGivesAllLevelsOfAnRLockBackAndTakesThemAgain() {
        Step wait = new Step.Hold("lock", List.of(new Step.Hold("lock", List.of(
                new Step.AwaitCondition("news"), new Step.Compute(1_000_000)))));
        Step notify = new Step.Hold("lock", List.of(new Step.Notify("news", 1)));
        Program program = new Program(
                List.of(new Lock("lock", LockKind.RLOCK, 1)),
                List.of(new Signal("news", SignalKind.CONDITION, 0, "lock")),
                List.of(),
                List.of(
                        new Role("waits", 1, List.of(wait)),
                        new Role("tells", 1, List.of(new Step.Sleep(new Wait.Fixed(50_000_000)), notify))));
        Trace trace = run(Technique.THREADS, PythonVersion.V3_14, program);
        assertThat(trace.deadlock()).isEmpty();
        assertThat(trace.failures()).isEmpty();
        assertThat(trace.lock(0, 0).size()).isEqualTo(3);
        assertThat(trace.lock(0, 0).object(2)).isZero();
        assertThat(trace.lock(0, 0).end(2) - trace.lock(0, 0).start(2)).isGreaterThan(1_000_000);
    }
}

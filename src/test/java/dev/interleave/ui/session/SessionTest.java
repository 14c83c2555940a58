package dev.interleave.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session();

    @Test
    void aDragIsOneStep() {
        for (int workers = 3; workers <= 9; workers++) {
            int now = workers;
            session.change("workers", it -> it.withWorkers(now));
        }
        session.seal();
        session.undo();
        assertThat(session.experiment()).isEqualTo(Experiment.DEFAULT);
        assertThat(session.canUndoProperty().get()).isFalse();
        session.redo();
        assertThat(session.experiment().workers()).isEqualTo(9);
        assertThat(session.canRedoProperty().get()).isFalse();
    }

    @Test
    void twoDragsAreTwoSteps() {
        session.change("workers", it -> it.withWorkers(3));
        session.seal();
        session.change("workers", it -> it.withWorkers(4));
        session.change("cores", it -> it.withMachine(it.machine().withCores(2)));
        session.undo();
        assertThat(session.experiment().workers()).isEqualTo(4);
        session.undo();
        assertThat(session.experiment().workers()).isEqualTo(3);
    }

    @Test
    void aDragBackToWhereItBeganIsNoStep() {
        session.change("workers", it -> it.withWorkers(3));
        session.change("workers", it -> it.withWorkers(2));
        assertThat(session.canUndoProperty().get()).isFalse();
        assertThat(session.unsavedProperty().get()).isFalse();
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        session.change(it -> it.withWorkers(3));
        session.undo();
        session.change(it -> it.withWorkers(4));
        assertThat(session.canRedoProperty().get()).isFalse();
    }

    @Test
    void unsavedMeansDifferentFromTheFile() {
        assertThat(session.unsavedProperty().get()).isFalse();
        session.change(it -> it.withName("Mine"));
        assertThat(session.unsavedProperty().get()).isTrue();
        session.stored(Path.of("mine.interleave.json"));
        assertThat(session.unsavedProperty().get()).isFalse();
        session.undo();
        assertThat(session.unsavedProperty().get()).isTrue();
        session.redo();
        assertThat(session.unsavedProperty().get()).isFalse();
    }

    @Test
    void whatIsNotPossibleChangesNothingAndSaysWhy() {
        Optional<String> problem = session.change(it -> it.withWorkers(0));
        assertThat(problem).hasValue("workers is 0, but must be from 1 to 10,000.");
        assertThat(session.experiment()).isEqualTo(Experiment.DEFAULT);
        assertThat(session.canUndoProperty().get()).isFalse();
    }

    @Test
    void anotherExperimentBeginsAnew() {
        session.change(it -> it.withWorkers(3));
        Experiment other = Experiment.DEFAULT.withName("Other");
        session.begin(other, Optional.of(Path.of("other.interleave.json")));
        assertThat(session.canUndoProperty().get()).isFalse();
        assertThat(session.unsavedProperty().get()).isFalse();
        assertThat(session.title()).isEqualTo("Other");
        assertThat(session.beginningsProperty().get()).isEqualTo(1);
    }

    @Test
    void everyMethodIsWhatItSays() {
        for (Method method : Method.values()) {
            session.choose(method);
            assertThat(Method.of(session.experiment())).isEqualTo(method);
            assertThat(session.noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void aMethodThatNeedsALaterPythonGetsItAndSaysSo() {
        session.change(it -> it.withPython(it.python().withVersion(PythonVersion.V3_11)));
        session.choose(Method.INTERPRETERS);
        assertThat(session.experiment().technique()).isEqualTo(Technique.INTERPRETERS);
        assertThat(session.experiment().python().version()).isEqualTo(PythonVersion.V3_12);
        assertThat(session.noticeProperty().get()).startsWith("Python is now 3.12 instead of 3.11");
        session.choose(Method.FREE_THREADED);
        assertThat(session.experiment().python().version()).isEqualTo(PythonVersion.V3_13);
        assertThat(session.noticeProperty().get()).startsWith("Python is now 3.13 instead of 3.12");
        session.change(it -> it.withTechnique(Technique.THREADS)
                .withPython(it.python().withFreeThreaded(false).withVersion(PythonVersion.V2_7)));
        session.choose(Method.ASYNC_TASKS);
        assertThat(session.experiment().python().version()).isEqualTo(PythonVersion.V3_4);
        assertThat(session.noticeProperty().get())
                .isEqualTo("Python is now 3.4 instead of 2.7: the first with asyncio.");
        session.choose(Method.THREADS);
        assertThat(session.experiment().python().freeThreaded()).isFalse();
        assertThat(session.noticeProperty().get()).isEmpty();
    }
}

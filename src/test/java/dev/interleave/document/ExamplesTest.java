package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path FOLDER = Path.of("assets", "experiments");

    @Test
    void theIndexNamesEveryFileOnce() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ExperimentFile.ENDING))
                    .map(name -> name.substring(0, name.length() - ExperimentFile.ENDING.length()))
                    .toList();
            assertThat(Examples.all()).extracting(Examples.Example::id).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(ids).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasANameAndNotesWorthReadingAloud(Examples.Example example) {
        assertThat(example.experiment().name()).isNotBlank().hasSizeLessThan(60);
        assertThat(example.experiment().notes().split("[.] ")).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        two-threads      | No faster than one after another: \\d[.]\\d\\d×[.] One thread at a time holds the GIL, so 3 of 4 cores sit idle[.]
        two-processes    | 1[.][78]\\d× as fast as one after another[.] Each process has a GIL of its own: .* of 2 cores were busy[.] Starting costs time: .*
        two-coroutines   | No faster than one after another: .* No task gives way before it is done, so each begins when the one before has ended[.] .*
        requests-threads | 9[.]\\d\\d× as fast as one after another[.] While one waits for I/O the others go on: on average 9[.]\\d of 10 threads .*
        requests-asyncio | 9[.]\\d\\d× as fast as one after another[.] A task that awaits hands over the event loop, so the waits overlap: .*
        native-threads   | 3[.]\\d\\d× as fast as one after another[.] Native code lets go of the GIL while it computes: on average .* of 4 cores were busy[.]
        counter-lost     | [\\d,]+ of 400,000 additions were lost[.] .*
        counter-guarded  | Nothing was lost: counter ends at 400,000[.] Whoever holds the lock adds alone; everyone else has to wait[.]
        lock-contention  | 1[.]\\d\\d× as fast as one after another[.] The threads spent \\d\\d\u00a0% of their time waiting for “lock”, .*
        convoy           | .* T1 waited .* for the GIL and only 5[.]00 ms for I/O: .*
        free-threaded    | 3[.]\\d\\d× as fast as one after another[.] There is no GIL: on average 3[.]9 of 4 cores were busy[.]
        garbage          | 2[.]\\d\\d× as fast as one after another[.] The threads were stopped for \\d\\d\u00a0% of their time while one collected garbage[.] .*
        interpreters     | [23][.]\\d\\d× as fast as one after another[.] Each interpreter has a GIL of its own: .*
        timeout          | The time limit of A2 was over after 20[.]\\d+ ms[.] .*
        task-group       | A1 failed after 16[.]\\d+ ms, and its group cancelled 3 others[.] In a task group the error of one ends all: .*
        readers-lock     | .* The threads spent \\d\\d\u00a0% of their time waiting for “room”, which was held .*
        deadlock         | Deadlock after 5[.]\\d+ ms: nobody can go on[.] T1 waits for ledger, which T2 holds; T2 waits for account, which T1 holds[.]
        """)
    void teachesWhatItIsThereFor(String id, String lesson) {
        Experiment experiment = Examples.of(id).orElseThrow().experiment();
        Trace trace = Simulation.run(experiment);
        OptionalLong sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED);
        Lesson found = Lesson.of(experiment, trace, Figures.of(trace), sequential);
        assertThat(found.headline() + " " + found.reason()).matches(lesson);
    }

    private static List<Examples.Example> all() {
        return Examples.all();
    }
}

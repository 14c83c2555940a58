package dev.interleave.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.document.Examples;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.golden.Golden;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    /** Compiles what it reads, scripts with a line of a NUL between them, and prints what is wrong with which. */
    private static final String COMPILE = """
            import sys
            for i, script in enumerate(sys.stdin.buffer.read().decode("utf-8").split("\\0\\n")):
                try:
                    compile(script, "script", "exec")
                except Exception as error:
                    print(i, repr(error))
            """;

    static Stream<String> examples() {
        return Examples.all().stream().map(Examples.Example::id);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesEveryExampleAsItWasRead(String id) {
        Golden.check("python/" + id + ".py", Script.of(Examples.of(id).orElseThrow().experiment()).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whateverIsWrittenCompiles(int part) {
        List<String> scripts = new ArrayList<>();
        for (int seed = 0; seed < 100; seed++) {
            Experiment experiment = new RandomExperiments(1000L * part + seed).next();
            // Generators that are no coroutines, as 3.4 has them, compile everywhere too.
            scripts.add(Script.of(experiment).text());
        }
        assertThat(compile(scripts)).isEmpty();
    }

    private static String compile(List<String> scripts) {
        Path python = Pythons.any();
        return Pythons.run(python, List.of("-c", COMPILE), String.join("\0\n", scripts), 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"\"\"\nraise SystemExit(1)\n\"\"\"", "'''", "\\", "\u2028import os", "\r\nimport os", "class", "x", "lock.acquire(); import os #",
        "", " ", "1st", "\u202eesrever", "\ud800", "naïve", "# coding: utf-7", "__import__", "None", "Lock", "\0"
    })
    void aNameNeverBecomesCode(String name) {
        Program program = new Program(
                List.of(new Lock(name, LockKind.LOCK, 1), new Lock(name + "!", LockKind.LOCK, 1)),
                List.of(name),
                List.of(new Role(name, 1, List.of(new Step.Hold(name, List.of(new Step.Increment(name, true))))),
                        new Role(name, 0, List.of(new Step.Hold(name + "!", List.of(new Step.Read(name), new Step.Write(name)))))));
        for (Technique technique : List.of(Technique.THREADS, Technique.PROCESSES, Technique.ASYNCIO)) {
            Script script = Script.of(Experiment.of(technique, 2, new Steps(program)).withName(name));
            assertThat(script.text()).doesNotContain("\r").doesNotContain("\u2028").doesNotContain("\u202e");
            Script plain = Script.of(Experiment.of(technique, 2, new Steps(program)).withName("plain"));
            assertThat(script.lines()).hasSameSizeAs(plain.lines());
            assertThat(script.lines().subList(1, script.lines().size())).isEqualTo(plain.lines().subList(1, plain.lines().size()));
            assertThat(script.lines()).allSatisfy(line -> assertThat(line.text().lines().count()).isLessThanOrEqualTo(1));
            assertThat(compile(List.of(script.text()))).isEmpty();
        }
    }

    @Test
    void everyStepHasALineAndEveryLineOfARoleAStep() {
        for (int seed = 0; seed < 200; seed++) {
            Experiment experiment = new RandomExperiments(seed).next();
            Script script = Script.of(experiment);
            if (script.obstacle().isPresent()) {
                continue;
            }
            Set<Step> written = new HashSet<>();
            script.lines().forEach(line -> line.step().ifPresent(written::add));
            Set<Step> all = new HashSet<>();
            script.lines().stream().flatMap(line -> line.role().stream()).distinct()
                    .forEach(role -> all.addAll(Uses.all(role.steps()).toList()));
            assertThat(written).as("seed " + seed).isEqualTo(all).isNotEmpty();
        }
    }

    @Test
    void theBaselineOfThreadsIsTheSameWorkInOneThread() {
        Script script = Script.withBaseline(Experiment.of(Technique.THREADS, 3, new CpuBound(1_000)));
        assertThat(script.text()).contains(
                "def one_after_another():\n    functions = [worker for _ in range(3)]\n    for function in functions:\n        function()\n",
                "baseline = threading.Thread(target=one_after_another)");
        assertThat(Pythons.run(Pythons.any(), List.of("-c", script.text()), "", 30)).contains("seconds: ", "baseline: ");
        assertThatThrownBy(() -> Script.withBaseline(Experiment.of(Technique.PROCESSES, 3, new CpuBound(1_000))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBaselineOfAPoolRunsToo() {
        Script script = Script.withBaseline(Experiment.of(
                Technique.THREADS, 2, new PoolTasks(PoolKind.EXECUTOR, 4, new Wait.Fixed(1_000), new Wait.Fixed(0), 10, 10, 0, false)));
        assertThat(Pythons.run(Pythons.any(), List.of("-c", script.text()), "", 30)).contains("seconds: ", "baseline: ");
    }

    @Test
    void saysWhatPythonCannotDo() {
        Experiment experiment = Experiment.of(Technique.INTERPRETERS, 2, new Steps(new Program(
                List.of(new Lock("lock", LockKind.LOCK, 1)),
                List.of(),
                List.of(new Role("", 0, List.of(new Step.Hold("lock", List.of())))))));
        Script script = Script.of(experiment);
        assertThat(script.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("share no objects"));
        assertThat(script.text()).contains("raise SystemExit(");
    }

    @Test
    void everyVersionHasItsWords() {
        Experiment experiment = Examples.of("requests-asyncio").orElseThrow().experiment();
        assertThat(texts(experiment, PythonVersion.V3_4)).contains("@asyncio.coroutine", "yield from request(");
        assertThat(texts(experiment, PythonVersion.V3_6)).contains("async def request", "run_until_complete");
        assertThat(texts(experiment, PythonVersion.V3_14)).contains("asyncio.run(main())");
        assertThat(texts(Experiment.DEFAULT, PythonVersion.V2_7)).contains("xrange(", "print_function");
    }

    private static String texts(Experiment experiment, PythonVersion version) {
        return Script.of(experiment.withPython(experiment.python().withVersion(version))).lines().stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}

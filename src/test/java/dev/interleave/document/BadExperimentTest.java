package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interleave.experiment.RandomExperiments;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadExperimentTest {
    private static final String GOOD =
            """
            {
              "format": "interleave-experiment", "version": 1,
              "technique": "threads", "workers": 2,
              "workload": { "type": "io-bound", "requests": 5, "wait": "10 ms" },
              "machine": { "cores": 4, "timeSlice": "3 ms" },
              "lock": { "kind": "lock", "share": 0.5 },
              "python": { "version": "3.13", "freeThreaded": false }
            }
            """;

    /** What is put in the place of what, and the whole sentence that must come of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "version": 1     | "version": 2          | it, line 2, column 49: version is 2, so a newer Interleave wrote this file; this one reads version 1.
        "version": 1     | "version": 0          | it, line 2, column 49: version is 0, but must be 1.
        "version": 1     | "version": "1"        | it, line 2, column 49: version is "1", but must be 1.
        interleave-exp   | other-exp             | it, line 2, column 13: format is "other-experiment", but must be "interleave-experiment".
        "threads"        | "thread"              | it, line 3, column 16: technique is "thread", but must be "sequential", "threads", "processes", "asyncio" or "interpreters".
        "threads"        | null                  | it, line 3, column 16: technique is null, but must be "sequential", "threads", "processes", "asyncio" or "interpreters".
        "workers": 2     | "workers": 0          | it, line 3, column 38: workers is 0, but must be a whole number from 1 to 10,000.
        "workers": 2     | "workers": 2.5        | it, line 3, column 38: workers is 2.5, but must be a whole number from 1 to 10,000.
        "workers": 2     | "workers": 1e30       | it, line 3, column 38: workers is 1e30, but must be a whole number from 1 to 10,000.
        "workers": 2     | "workers": 4294967298 | it, line 3, column 38: workers is 4294967298, but must be a whole number from 1 to 10,000.
        "workers": 2     | "workers": "2"        | it, line 3, column 38: workers is "2", but must be a whole number from 1 to 10,000.
        "workers": 2     | "worker": 2           | it, line 3, column 27: worker is not a field that Interleave knows; did you mean "workers"?
        "workers": 2,    | ``                    | it, line 1, column 1: workers is missing; it was expected in this object.
        "workers": 2     | "workers": 2, "workers": 3 | it, line 3, column 41: the field "workers" stands here a second time; the first is on line 3, and one was expected.
        "io-bound"       | "io"                  | it, line 4, column 25: workload.type is "io", but must be "cpu-bound", "io-bound", "mixed", "native", "shared-counter", "producers-consumers", "uneven-tasks", "pool", "pipeline", "phases", "readers-writers", "philosophers", "convoy", "greedy-lock", "shared-object", "striped-table", "garbage" or "steps".
        "type": "io-bound", | ``                 | it, line 4, column 15: workload.type is missing; it must be "cpu-bound", "io-bound", "mixed", "native", "shared-counter", "producers-consumers", "uneven-tasks", "pool", "pipeline", "phases", "readers-writers", "philosophers", "convoy", "greedy-lock", "shared-object", "striped-table", "garbage" or "steps".
        "10 ms"          | 10                    | it, line 4, column 60: workload.wait is 10, but must be a duration such as "10 ms", { "min": "5 ms", "max": "15 ms" } or { "mean": "10 ms" }.
        "10 ms"          | "10 parsecs"          | it, line 4, column 60: workload.wait is "10 parsecs", but must be a duration with its unit, such as "5 ms", "40 ns" or "1.5 s".
        "10 ms"          | "2 h"                 | it, line 4, column 60: workload.wait is 7200 s, but must be from 0 ns to 3600 s.
        "10 ms"          | { "mean": "2 h" }     | it, line 4, column 70: workload.wait.mean is 7200 s, but must be from 0 ns to 3600 s.
        "10 ms"          | { "min": "2 s", "max": "1 s" } | it, line 4, column 69: workload.wait.min is 2 s, but must not be longer than max, 1 s.
        "cores": 4       | "cores": 257          | it, line 5, column 25: machine.cores is 257, but must be a whole number from 1 to 256 or a list such as [{ "speed": 1 }, { "speed": 0.5 }].
        "cores": 4       | "cores": 2.5          | it, line 5, column 25: machine.cores is 2.5, but must be a whole number from 1 to 256 or a list such as [{ "speed": 1 }, { "speed": 0.5 }].
        "cores": 4       | "cores": []           | it, line 5, column 25: machine.cores is a list of 0, but must have 1 to 256 elements.
        "cores": 4       | "cores": [4]          | it, line 5, column 26: machine.cores[0] is 4, but must be an object with a field "speed".
        "cores": 4       | "cores": [{}]         | it, line 5, column 26: machine.cores[0].speed is missing; it was expected in this object.
        "cores": 4       | "cores": [{"speed": 2}] | it, line 5, column 36: machine.cores[0].speed is 2, but must be a number from 0.05 to 1.0.
        "cores": 4       | "cores": 4, "system": "dos" | it, line 5, column 38: machine.system is "dos", but must be "linux", "macos" or "windows".
        "cores": 4       | "core": 4             | it, line 5, column 16: machine.core is not a field that Interleave knows; did you mean "cores"?
        "cores": 4       | "colour": 4           | it, line 5, column 16: machine.colour is not a field that Interleave knows; the fields expected here are "cores", "system", "scheduler", "timeSlice", "contextSwitch", "wakeLatency", "threadsPerCore", "siblingSpeed" and "backgroundLoad".
        "3 ms"           | "3 ns"                | it, line 5, column 41: machine.timeSlice is 3 ns, but must be from 10 us to 10 s.
        0.5              | 1.5                   | it, line 6, column 38: lock.share is 1.5, but must be a number from 0.0 to 1.0.
        0.5              | "half"                | it, line 6, column 38: lock.share is "half", but must be a number from 0.0 to 1.0.
        "3.13"           | "3.15"                | it, line 7, column 26: python.version is "3.15", but must be "2.7", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13" or "3.14".
        false            | 0                     | it, line 7, column 50: python.freeThreaded is 0, but must be true or false.
        "3.13", "freeThreaded": false | "3.12", "freeThreaded": true | it, line 7, column 50: python.freeThreaded is true, but Python 3.12 has no such build; it needs version 3.13 or later.
        0.5              | NaN                   | it, line 6, column 38: this is not JSON: found "NaN", expected "name": value, with commas between.
        """)
    void isRefusedWithPlaceFieldValueAndExpectation(String from, String to, String sentence) {
        assertThat(GOOD).contains(from);
        assertThat(complaint(GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                | it: the file is empty; an experiment was expected.
        `   `             | it: the file is empty; an experiment was expected.
        hello             | it, line 1, column 1: this is not JSON: found "hello", expected an object in { }.
        { "a" 1 }         | it, line 1, column 7: this is not JSON: found "1", expected "name": value, with commas between.
        [1, 2             | it, line 1, column 6: the file ends in the middle of the experiment; the rest is missing.
        []                | it, line 1, column 1: this is a list, but must be an experiment: an object in { }.
        {}                | it, line 1, column 1: format is missing; an experiment file has "format": "interleave-experiment" and "version": 1.
        {} {}             | it, line 1, column 4: something follows the end of the experiment; nothing more was expected.
        {"format":"interleave-experiment"} | it, line 1, column 1: version is missing; this Interleave reads "version": 1.
        """)
    void isRefusedWhenItIsNoExperimentAtAll(String text, String sentence) {
        assertThat(complaint(text)).isEqualTo(sentence);
    }

    @Test
    void aValueThatOnlyTheWholeProgramCanRefuseIsFoundAllTheSame() {
        assertThat(complaint(steps("{ \"do\": \"hold\", \"lock\": \"b\", \"steps\": [] }")))
                .isEqualTo("it, line 3, column 85: workload.program.roles[0].steps[1].steps[0].lock is \"b\","
                        + " but the program declares only a.");
        assertThat(complaint(steps("{ \"do\": \"loops\" }")))
                .contains("workload.program.roles[0].steps[1].steps[0].do is \"loops\", but must be \"loop\", \"compute\"");
        assertThat(complaint(steps("{ \"do\": \"compute\", \"time\": 5 }")))
                .endsWith("steps[0].time is 5, but must be a duration with its unit, such as \"5 ms\".");
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(complaint("[".repeat(100_000)))
                .isEqualTo("it, line 1, column 161: objects and lists are nested deeper here than the 160 levels allowed.");
        String deep = "{ \"do\": \"repeat\", \"times\": 1, \"steps\": [".repeat(64) + "]}".repeat(64);
        assertThat(complaint(steps(deep))).endsWith("steps is nested deeper than 64 levels.");
    }

    @Test
    void aFileThatEndsTooEarlyIsNeverRead() {
        for (int length = 0; length < GOOD.strip().length(); length++) {
            assertThat(complaint(GOOD.substring(0, length))).matches("(?s)it(, line \\d+, column \\d+)?: .*\\.");
        }
    }

    @Test
    void whateverIsInAFileTheAnswerIsAnExperimentOrASentence() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(ExperimentFile.text(new RandomExperiments(seed).next()));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[],:\"-9e.\\\0é".charAt(random.nextInt(14)));
                    default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                }
            }
            try {
                ExperimentFile.parse(text.toString(), "it");
            } catch (BadFile e) {
                assertThat(e.getMessage()).as("seed %d", seed).startsWith("it").matches(".*[.?]").doesNotContain("\n");
            }
        }
    }

    private static String steps(String step) {
        return """
                { "format": "interleave-experiment", "version": 1, "technique": "threads", "workers": 2,
                  "workload": { "type": "steps", "program": { "locks": [{ "name": "a", "kind": "lock" }], "roles": [{ "steps": [
                  { "do": "yield" }, { "do": "hold", "lock": "a", "steps": [%s] }] }] } } }
                """
                .formatted(step);
    }

    private static String complaint(String text) {
        return catchThrowableOfType(BadFile.class, () -> ExperimentFile.parse(text, "it")).getMessage();
    }
}

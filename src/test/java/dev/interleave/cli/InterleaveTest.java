package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.document.ExperimentFile;
import dev.interleave.document.ProfileFile;
import dev.interleave.document.Profiles;
import dev.interleave.experiment.Experiment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class InterleaveTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Optional<Path>> opened = new ArrayList<>();
    private boolean display;
    private int columns = 100;
    private Charset charset = StandardCharsets.UTF_8;

    @Test
    void withADisplayItOpensTheWindow() throws IOException {
        display = true;
        Path file = Files.writeString(folder.resolve("a" + ExperimentFile.ENDING), "whatever the window makes of it");
        assertThat(run()).isZero();
        assertThat(run(file.toString())).isZero();
        assertThat(opened).containsExactly(Optional.empty(), Optional.of(file));
        assertThat(out()).isEmpty();
    }

    @Test
    void withoutADisplayItSaysSoAndShowsTheDefaultExperimentAsText() {
        assertThat(run()).isZero();
        assertThat(err()).isEqualTo("There is no display for the window, so here is the experiment as text.\n");
        assertThat(out()).contains("Core 3", "GIL ", "Thread T2", "Finished in", "No faster than one after another");
    }

    @Test
    void aFileThatIsNotThereIsNotOpened() {
        display = true;
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(err()).isEqualTo("nonsense: there is no such command and no such file.\n");
        assertThat(opened).isEmpty();
    }

    @Test
    void theSeedOfTheCommandLineCounts() throws IOException {
        assertThat(run("simulate", "two-threads", "--seed", "42", "--report", "json")).isZero();
        assertThat(new JsonMapper().readTree(out()).get("seed").asLong()).isEqualTo(42);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.interleave.document.Examples#all")
    void everyExampleIsReportedWithinTheWidthOfTheTerminal(Examples.Example example) {
        columns = 72;
        assertThat(run("simulate", example.id())).isZero();
        assertThat(out().lines()).startsWith(example.experiment().name()).allMatch(line -> line.length() <= 72);
        assertThat(err()).isEmpty();
    }

    @Test
    void aTerminalThatKnowsOnlyAsciiGetsOnlyAscii() {
        charset = StandardCharsets.US_ASCII;
        assertThat(run("simulate", "lock-contention")).isZero();
        assertThat(out()).matches("[\\x20-\\x7e\\n]*").contains("#", "X waits for a lock", "1.75x as fast", "waiting for \"lock\"");
    }

    @Test
    void writesTheTraceAsItsNameSays() throws IOException {
        Path json = folder.resolve("out.json");
        Path csv = folder.resolve("out.CSV");
        assertThat(run("simulate", "convoy", "--trace", json.toString())).isZero();
        assertThat(run("simulate", "convoy", "--trace", csv.toString())).isZero();
        assertThat(json).content().startsWith("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[");
        assertThat(csv).content().startsWith("group,lane,start,end,state,about,letOnBy\n");
    }

    @Test
    void hasThePictureDrawn() {
        Path png = folder.resolve("out.png");
        assertThat(run("simulate", "two-threads", "--picture", png.toString())).isZero();
        assertThat(png).hasContent("Two threads, one GIL");
    }

    @Test
    void badInputIsOneSentenceAndTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("e.json"), ExperimentFile.text(Experiment.DEFAULT));
        refused("simulate", "nothing", "nothing: there is no such file, and no example of that name; the command \"examples\" lists those there are.");
        refused("simulate", "Missing required parameter: 'FILE'. Try --help.");
        refused("--colour", "Unknown option: '--colour'. Try --help.");
        refused("simulate", "two-threads", "--seed", "1.5", "Invalid value for option '--seed': \"1.5\" is not a whole number from -2^63 to 2^63 - 1. Try --help.");
        refused("simulate", "two-threads", "--trace", "out.txt", "--trace out.txt: the name must end in .json or .csv, which decides what is written.");
        refused("simulate", "two-threads", "--picture", "out.jpg", "--picture out.jpg: the name must end in .png.");
        refused("simulate", file.toString(), "--trace", file.toString(), file + " is the experiment itself; write to another file.");
        Path missing = folder.resolve("none").resolve("out.csv");
        refused("simulate", "two-threads", "--trace", missing.toString(), missing + " cannot be written: its folder does not exist.");
        refused("check", folder.toString(), folder.getFileName() + ": this is a folder, not an experiment file.");
        assertThat(file).hasContent(ExperimentFile.text(Experiment.DEFAULT));
    }

    @Test
    void aReaderThatHasGoneIsNoReasonForAStackTrace() {
        PrintStream broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertThat(run(broken, "examples")).isEqualTo(2);
        assertThat(err()).isEqualTo("Standard output cannot be written; whoever was to read it has gone, or there is no room left.\n");
    }

    @Test
    void checksAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("e.json"), ExperimentFile.text(Experiment.DEFAULT));
        assertThat(run("check", file.toString())).isZero();
        assertThat(out()).isEqualTo(file + " is sound: threads, 2 workers, cpu-bound, 4 cores, Python 3.13.\n");
    }

    @Test
    void listsTheExamples() {
        assertThat(run("examples")).isZero();
        assertThat(out().lines()).hasSize(Examples.all().size()).first().asString().matches("two-threads +Two threads, one GIL");
    }

    @Test
    void copiesAnExampleOutButNeverOverAnother() throws IOException {
        Path file = folder.resolve("convoy" + ExperimentFile.ENDING);
        assertThat(run("examples", "convoy", folder.toString())).isZero();
        Files.writeString(file, "mine");
        refused("examples", "convoy", file.toString(), file + " exists already; give another name, or --force to replace it.");
        assertThat(file).hasContent("mine");
        assertThat(run("examples", "convoy", file.toString(), "--force")).isZero();
        assertThat(file).content().contains("\"interleave-experiment\"");
        refused("examples", "nothing", "There is no example \"nothing\"; the command \"examples\" lists those there are.");
    }

    @Test
    void aProfileMovesTheRun() throws IOException {
        assertThat(run("simulate", "two-processes")).isZero();
        String usual = out();
        out.reset();
        assertThat(run("simulate", "two-processes", "--profile", "linux-desktop-estimate")).isZero();
        assertThat(out()).contains("Finished in").isNotEqualTo(usual);
        Path file = folder.resolve("mine" + ProfileFile.ENDING);
        Files.writeString(file, ProfileFile.text(Profiles.shipped().getLast()));
        out.reset();
        assertThat(run("simulate", "two-processes", "--profile", file.toString())).isZero();
        refused("simulate", "two-processes", "--profile", "none",
                "--profile none: there is no such file, and no profile of that name; there is "
                        + "\"Small Linux virtual machine\", \"Linux desktop (estimate)\".");
        refused("simulate", "old-gil", "--profile", folder.resolve("gone" + ProfileFile.ENDING).toString(),
                folder.resolve("gone" + ProfileFile.ENDING) + ": there is no such file.");
        Files.writeString(file, "{");
        err.reset();
        assertThat(run("simulate", "two-processes", "--profile", file.toString())).isEqualTo(2);
        assertThat(err()).startsWith("mine.profile.json, line 1");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("simulate", "examples", "check");
        assertThat(run("--version")).isZero();
        assertThat(out()).contains("Interleave");
        assertThat(err()).isEmpty();
    }

    /** Runs all words but the last and expects exit code 2 and the last as the only line of standard error. */
    private void refused(String... wordsAndSentence) {
        int last = wordsAndSentence.length - 1;
        err.reset();
        out.reset();
        assertThat(run(List.of(wordsAndSentence).subList(0, last).toArray(String[]::new))).isEqualTo(2);
        assertThat(err()).isEqualTo(wordsAndSentence[last] + "\n");
        assertThat(out()).isEmpty();
    }

    private int run(String... words) {
        return run(new PrintStream(out, true, charset), words);
    }

    private int run(PrintStream to, String... words) {
        Terminal terminal = new Terminal(to, new PrintStream(err, true, charset), columns);
        return Interleave.run(
                List.of(words),
                terminal,
                file -> display && opened.add(file),
                (experiment, _, file) -> Files.writeString(file, experiment.name()),
                new Profiles(folder.resolve("profiles")));
    }

    private String out() {
        return out.toString(charset).replace("\r\n", "\n");
    }

    private String err() {
        return err.toString(charset).replace("\r\n", "\n");
    }
}

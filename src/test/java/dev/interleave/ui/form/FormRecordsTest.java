package dev.interleave.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Core;
import dev.interleave.experiment.Cores;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.WorkloadType;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormRecordsTest {
    @Test
    void replacesOneComponentOfARecord() {
        Component slice = component(Machine.class, "timeSlice");
        assertThat(slice.withNumber(Machine.DEFAULT, 70_000)).isEqualTo(Machine.DEFAULT.withTimeSlice(70_000));
        Component waiting = component(IoBound.class, "waiting");
        IoBound before = new IoBound(3, new Wait.Fixed(5));
        assertThat(waiting.with(before, new Wait.Exponential(9))).isEqualTo(new IoBound(3, new Wait.Exponential(9)));
    }

    @Test
    void whatTheRecordDoesNotAllowIsItsOwnSentence() {
        assertThatThrownBy(() -> component(CoreMix.class, "cores").withNumber(CoreMix.of(Cores.of(4)), 0))
                .isInstanceOf(OutOfRange.class)
                .hasMessageStartingWith("cores is 0");
    }

    @Test
    void threeNumbersMakeTheCoresOfMostMachines() {
        Cores two = Cores.of(4).withSlow(2, 0.5);
        CoreMix mix = CoreMix.of(two);
        assertThat(mix).isEqualTo(new CoreMix(4, 2, 0.5));
        assertThat(CoreMix.saysAll(two)).isTrue();
        assertThat(new CoreMix(4, 1, 0.25).appliedTo(two)).isEqualTo(Cores.of(4).withSlow(1, 0.25));
        assertThat(new CoreMix(8, 2, 0.5).appliedTo(two)).isEqualTo(Cores.of(8).withSlow(2, 0.5));
        assertThat(CoreMix.of(Cores.of(3))).isEqualTo(new CoreMix(3, 0, 0.6));
    }

    @Test
    void anotherNumberOfCoresLeavesTheirSpeedsAlone() {
        Cores unlike = new Cores(List.of(new Core(0.5), Core.FULL, new Core(0.25)));
        assertThat(CoreMix.saysAll(unlike)).isFalse();
        assertThat(CoreMix.of(unlike)).isEqualTo(new CoreMix(3, 2, 0.25));
        assertThat(new CoreMix(4, 2, 0.25).appliedTo(unlike).each())
                .containsExactly(Core.FULL, new Core(0.5), Core.FULL, new Core(0.25));
        assertThat(new CoreMix(2, 2, 0.25).appliedTo(unlike).each()).containsExactly(Core.FULL, new Core(0.25));
    }

    @Test
    void theFormSaysWhichDefaultItIs() {
        Experiment newest = Experiment.DEFAULT.withPython(Python.DEFAULT.withVersion(PythonVersion.V3_14));
        assertThat(StartChoice.all(newest).stream().map(StartChoice::words))
                .containsExactly(
                        "Default (forkserver)",
                        "fork: copy the parent",
                        "spawn: a fresh interpreter",
                        "forkserver: a server forks");
        Experiment forks = newest.withPython(newest.python().withStartMethod(Optional.of(StartMethod.FORK)));
        Experiment windows = StartChoice.onSystem(forks, OperatingSystem.WINDOWS);
        assertThat(StartChoice.all(windows).stream().map(StartChoice::words))
                .containsExactly("Default (spawn)", "spawn: a fresh interpreter");
        assertThat(StartChoice.of(windows).chosen()).isEmpty();
        assertThat(MachineHints.guesses(forks)).isEmpty();
        assertThat(MachineHints.guesses(windows).orElseThrow()).contains("a guess");
    }

    @Test
    void unlikeCoresAreNamedOneByOne() {
        Cores unlike = new Cores(List.of(new Core(0.5), Core.FULL, new Core(0.255)));
        assertThat(MachineHints.speeds(Experiment.DEFAULT.withMachine(Machine.DEFAULT.withCores(unlike))).orElseThrow())
                .startsWith("The speeds of the cores: 50 %, 100 %, 25.5 %.");
        assertThat(MachineHints.speeds(Experiment.DEFAULT)).isEmpty();
    }

    @Test
    void everyNumberOfEveryWorkloadHasAUsableSlider() {
        for (WorkloadType type : WorkloadType.values()) {
            for (Component component : Component.of(type.record().asSubclass(Record.class))) {
                Quantity quantity = component.component().getAnnotation(Quantity.class);
                if (quantity != null) {
                    NumberSpec spec = NumberSpec.of(quantity);
                    assertThat(spec.from()).isLessThan(spec.to());
                    assertThat(spec.range().contains(spec.from())).isTrue();
                    assertThat(spec.range().contains(spec.to())).isTrue();
                    assertThat(component.withNumber((Record) type.start(), spec.to())).isNotNull();
                }
            }
        }
    }

    @Test
    void theSummaryLeavesOutWhatHasNoEffect() {
        assertThat(Words.summary(Experiment.DEFAULT))
                .isEqualTo("CPython 3.13 · switch interval 5 ms\nFair scheduler · time slice 3 ms\nSeed 1");
        assertThat(Words.summary(Experiment.DEFAULT.withTechnique(Technique.PROCESSES)))
                .isEqualTo("CPython 3.13 · fork\nFair scheduler · time slice 3 ms\nSeed 1");
    }

    @Test
    void aProgramIsReadableInWords() {
        Experiment steps = Experiment.DEFAULT.withWorkload(WorkloadType.STEPS.start());
        assertThat(ProgramText.of(steps.program()))
                .isEqualTo("every worker:\n  repeat 5 times:\n    wait for I/O 8 ms\n    compute 4 ms");
    }

    private static Component component(Class<? extends Record> record, String name) {
        return Component.of(record).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}

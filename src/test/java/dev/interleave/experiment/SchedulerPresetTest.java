package dev.interleave.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulerPresetTest {
    @ParameterizedTest
    @EnumSource
    void isFoundAgainInTheMachineThatGotIt(SchedulerPreset preset) {
        Machine machine = preset.on(Machine.DEFAULT.withCores(2));
        assertThat(SchedulerPreset.of(machine)).contains(preset);
        assertThat(machine.withScheduler(Machine.DEFAULT.scheduler()).withTimeSlice(Machine.DEFAULT.timeSlice()))
                .isEqualTo(Machine.DEFAULT.withCores(2));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenItIsAnEstimate(SchedulerPreset preset) {
        assertThat(preset.label().endsWith(", an estimate")).isEqualTo(preset != SchedulerPreset.LINUX_EEVDF);
    }

    @Test
    void theUsualMachineHasNoneOfThem() {
        assertThat(SchedulerPreset.of(Machine.DEFAULT)).isEmpty();
    }
}

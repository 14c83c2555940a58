package dev.interleave.ui.form;

import dev.interleave.experiment.Core;
import dev.interleave.experiment.Cores;
import dev.interleave.experiment.Experiment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers of the machine leave unsaid. */
final class MachineHints {
    private static final int MOST_SPEEDS = 16;

    private MachineHints() {}

    /** What is a guess on this operating system. */
    static Optional<String> guesses(Experiment experiment) {
        return switch (experiment.machine().system()) {
            case LINUX -> Optional.empty();
            case MACOS -> Optional.of("How processes start is as on macOS. All times are those of Linux: a guess.");
            case WINDOWS ->
                Optional.of("How processes start is as on Windows. That a wait for the GIL is cut to whole milliseconds and ends"
                        + " with the clock, every 15.6 ms, was not measured: a guess. All other times are those of Linux: a guess.");
        };
    }

    /** The speeds of all cores, when the rows above cannot say them. */
    static Optional<String> speeds(Experiment experiment) {
        Cores cores = experiment.machine().cores();
        if (CoreMix.saysAll(cores)) {
            return Optional.empty();
        }
        String list = cores.each().stream()
                .limit(MOST_SPEEDS)
                .map(MachineHints::percent)
                .collect(Collectors.joining(", "));
        return Optional.of("The speeds of the cores: " + list + (cores.count() > MOST_SPEEDS ? ", …" : "")
                + ". Another number of slow cores or another speed makes all slow ones alike.");
    }

    private static String percent(Core core) {
        return BigDecimal.valueOf(core.speed()).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}

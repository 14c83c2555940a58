package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was measured on a machine, for experiments that are to be about it. Durations are nanoseconds.
 *
 * @param name what it is called
 * @param source how one came to the values, a sentence or two
 * @param estimate whether some of the values were not measured
 * @param wakeLatency how long after it is signalled a sleeping thread can run
 * @param contextSwitch what it costs a core to change threads
 * @param builds what was measured of each build of CPython
 */
public record Profile(
        String name,
        String source,
        boolean estimate,
        @Quantity(label = "Wake-up latency", unit = Unit.DURATION, min = 0, max = 1e8, help = "From the signal to running.")
                long wakeLatency,
        @Quantity(label = "Context switch", unit = Unit.DURATION, min = 0, max = 1e7, help = "What changing threads costs a core.")
                long contextSwitch,
        List<Build> builds) {

    /**
     * What was measured of one build of CPython.
     *
     * @param version its version
     * @param freeThreaded whether it is the build without a GIL
     * @param loopTurn one turn of the loop {@code x += 1} in this very build
     * @param prices what other things cost
     */
    public record Build(
            PythonVersion version,
            boolean freeThreaded,
            @Quantity(
                            label = "Time of one loop turn",
                            unit = Unit.DURATION,
                            min = 1,
                            max = 1e9,
                            help = "How long one turn of the loop x += 1 takes in this build.")
                    long loopTurn,
            Prices prices) {
        /** Checks every value. */
        public Build {
            Objects.requireNonNull(version);
            Objects.requireNonNull(prices);
            Range.check(Build.class, "loopTurn", loopTurn);
        }

        /** Whether it is the build of an interpreter. */
        public boolean fits(Python python) {
            return version == python.version() && freeThreaded == python.freeThreaded();
        }

        /** What it is called: {@code 3.14} or {@code 3.14 free-threaded}. */
        public String title() {
            return version.id() + (freeThreaded ? " free-threaded" : "");
        }
    }

    /** Checks every value and copies the list. */
    public Profile {
        Objects.requireNonNull(source);
        if (name.isBlank()) {
            throw new OutOfRange("name", "name is empty, but must say what the profile is called.");
        }
        Range.check(Profile.class, "wakeLatency", wakeLatency);
        Range.check(Profile.class, "contextSwitch", contextSwitch);
        builds = List.copyOf(builds);
        if (builds.isEmpty()) {
            throw new OutOfRange("builds", "builds is empty, but must have at least one build of Python.");
        }
    }

    /** The same, with builds of an older one that this one does not have. */
    public Profile completedBy(Profile older) {
        List<Build> all = new ArrayList<>(builds);
        older.builds.stream()
                .filter(it -> builds.stream().noneMatch(own -> own.title().equals(it.title())))
                .forEach(all::add);
        return new Profile(name, source, estimate, wakeLatency, contextSwitch, all);
    }

    /** Whether it knows the interpreter of an experiment. */
    public boolean fits(Experiment experiment) {
        return build(experiment.python()).isPresent();
    }

    /** What was measured of an interpreter. */
    public Optional<Build> build(Python python) {
        return builds.stream().filter(it -> it.fits(python)).findFirst();
    }

    /**
     * An experiment on this machine. Its cores stay: how many a lesson has is its own matter.
     *
     * @throws OutOfRange when the profile does not know the interpreter, with those it knows
     */
    public Experiment applied(Experiment experiment) {
        Python python = experiment.python();
        Build build = build(python)
                .orElseThrow(() -> new OutOfRange(
                        "version",
                        "the profile \"" + name + "\" has no Python " + python.version().id()
                                + (python.freeThreaded() ? " free-threaded" : "") + "; it has "
                                + builds.stream().map(Build::title).collect(Collectors.joining(", ")) + "."));
        long iterationTime = Math.max(1, Math.round(build.loopTurn() / python.slowdown()));
        return experiment
                .withPython(python.withIterationTime(iterationTime).withPrices(Optional.of(build.prices().withProfile(name))))
                .withMachine(experiment.machine().withWakeLatency(wakeLatency).withContextSwitch(contextSwitch));
    }
}

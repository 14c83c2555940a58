package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.StartMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How processes may start: by a method that people chose, or by the default.
 *
 * @param chosen the method; empty for the default
 * @param usual what the default is
 */
record StartChoice(Optional<StartMethod> chosen, StartMethod usual) {
    /** The first Python that lets people choose. */
    static final PythonVersion SINCE = PythonVersion.V3_4;

    static StartChoice of(Experiment experiment) {
        return new StartChoice(experiment.python().startMethod(), usual(experiment));
    }

    /** All that the version and the operating system have, the default first. */
    static List<StartChoice> all(Experiment experiment) {
        StartMethod usual = usual(experiment);
        Stream<StartMethod> methods = experiment.python().version().compareTo(SINCE) >= 0
                ? experiment.machine().system().startMethods().stream()
                : Stream.empty();
        return Stream.concat(Stream.of(Optional.<StartMethod>empty()), methods.map(Optional::of))
                .map(it -> new StartChoice(it, usual))
                .toList();
    }

    /** The experiment on another operating system; a method that this does not have gives way to the default. */
    static Experiment onSystem(Experiment experiment, OperatingSystem system) {
        Optional<StartMethod> method = experiment.python().startMethod().filter(system.startMethods()::contains);
        return experiment
                .withPython(experiment.python().withStartMethod(method))
                .withMachine(experiment.machine().withSystem(system));
    }

    /** What it is called. */
    String words() {
        return chosen.map(Words::of).orElse("Default (" + usual.id() + ")");
    }

    private static StartMethod usual(Experiment experiment) {
        return StartMethod.usual(experiment.python().version(), experiment.machine().system());
    }
}

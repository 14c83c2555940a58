package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.LockUse;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.Workload;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A record inside an experiment.
 *
 * @param name what to call it in the names of rows
 * @param get finds it
 * @param put gives the experiment with another in its place
 */
record Lens<R extends Record>(String name, Function<Experiment, R> get, BiFunction<Experiment, R, Experiment> put) {
    static final Lens<Experiment> EXPERIMENT = new Lens<>("experiment", it -> it, (_, it) -> it);
    static final Lens<LockUse> LOCK = new Lens<>("lock", Experiment::lock, Experiment::withLock);
    static final Lens<Machine> MACHINE = new Lens<>("machine", Experiment::machine, Experiment::withMachine);
    static final Lens<CoreMix> CORES = new Lens<>(
            "machine",
            it -> CoreMix.of(it.machine().cores()),
            (it, mix) -> it.withMachine(it.machine().withCores(mix.appliedTo(it.machine().cores()))));
    static final Lens<Python> PYTHON = new Lens<>("python", Experiment::python, Experiment::withPython);
    static final Lens<Record> WORKLOAD = new Lens<>(
            "workload", it -> (Record) it.workload(), (experiment, it) -> experiment.withWorkload((Workload) it));
}

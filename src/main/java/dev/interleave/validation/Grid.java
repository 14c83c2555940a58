package dev.interleave.validation;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.LockUse;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Mixed;
import dev.interleave.experiment.NativeCalls;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.Workload;
import dev.interleave.program.LockKind;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The experiments that are compared: technique × workload × workers × switch interval. */
final class Grid {
    private static final long MILLI = 1_000_000;

    private Grid() {}

    /**
     * All of them for one Python.
     *
     * @param profile what was measured of it on this computer
     */
    static List<Cell> of(PythonVersion version, Profile profile, int cores) {
        Map<String, Workload> works = new LinkedHashMap<>();
        works.put("loop", new CpuBound(2_000_000));
        works.put("I/O", new IoBound(10, new Wait.Fixed(5 * MILLI)));
        works.put("mixed", new Mixed(10, 100_000, new Wait.Fixed(5 * MILLI)));
        works.put("native", new NativeCalls(8, 10 * MILLI));
        Python python = Python.DEFAULT.withVersion(version);
        Machine machine = Machine.DEFAULT.withCores(cores);
        List<Cell> cells = new ArrayList<>();
        for (Technique technique : List.of(Technique.THREADS, Technique.PROCESSES, Technique.ASYNCIO)) {
            works.forEach((name, work) -> {
                for (int workers : new int[] {2, 4}) {
                    cells.add(new Cell(name, Experiment.of(technique, workers, work).withMachine(machine).withPython(python)));
                }
            });
        }
        Experiment threads = Experiment.of(Technique.THREADS, 2, works.get("loop")).withMachine(machine).withPython(python);
        for (long interval : new long[] {MILLI, MILLI / 10}) {
            cells.add(new Cell("loop", threads.withPython(python.withSwitchInterval(interval))));
            cells.add(new Cell("mixed", threads.withWorkload(works.get("mixed")).withPython(python.withSwitchInterval(interval))));
        }
        cells.add(new Cell(
                "guarded counter",
                threads.withWorkload(new SharedCounter(200_000, true)).withLock(LockUse.NONE.withKind(LockKind.LOCK))));
        if (version.atLeast(4)) {
            cells.add(new Cell(
                    "loop, spawned",
                    threads.withTechnique(Technique.PROCESSES).withPython(python.withStartMethod(Optional.of(StartMethod.SPAWN)))));
        }
        if (version.atLeast(2)) {
            Workload executor = new PoolTasks(PoolKind.EXECUTOR, 200, new Wait.Fixed(MILLI), new Wait.Fixed(0), 100, 100, 0, false);
            cells.add(new Cell("executor, 1 ms", threads.withWorkload(executor)));
            cells.add(new Cell("executor, 1 ms", threads.withTechnique(Technique.PROCESSES).withWorkload(executor)));
        }
        Workload pool = new PoolTasks(PoolKind.MULTIPROCESSING, 200, new Wait.Fixed(MILLI), new Wait.Fixed(0), 100, 100, 0, false);
        cells.add(new Cell("pool, 1 ms", threads.withTechnique(Technique.PROCESSES).withWorkload(pool)));
        return cells.stream().map(it -> new Cell(it.work(), profile.applied(it.experiment()))).toList();
    }
}

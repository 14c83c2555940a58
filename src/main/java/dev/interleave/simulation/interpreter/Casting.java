package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.simulation.code.Crew;
import dev.interleave.simulation.code.Service;
import dev.interleave.trace.Cast;
import dev.interleave.trace.Gil;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names everybody who takes part. */
final class Casting {
    private Casting() {}

    /**
     * The cast of an experiment.
     *
     * @param lanes by lock of the program, how many may hold it at once
     */
    static Cast of(Experiment experiment, Program program, Crew crew, List<Integer> lanes) {
        Technique technique = experiment.technique();
        boolean pool = program.pool().exists();
        List<Role> roles = program.cast(crew.workers().size());
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String label = letter(technique, pool) + (i + 1);
            String role = roles.get(i).name();
            String name = (role.isEmpty() ? noun(technique, pool) : role) + " " + label;
            workers.add(new Worker(i, name, label, kind(technique, pool), i + 1));
        }
        int main = workers.size();
        workers.add(technique == Technique.ASYNCIO
                ? new Worker(main, "Event loop", "", Worker.Kind.LOOP, 0)
                : new Worker(main, "Main thread", "", Worker.Kind.MAIN, 0));
        for (Service service : crew.services()) {
            workers.add(new Worker(workers.size(), service.name(), service.label(), Worker.Kind.SERVICE, 0));
        }
        for (int i = 0; i < ResourceTracker.count(experiment); i++) {
            workers.add(new Worker(workers.size(), "Resource tracker", "", Worker.Kind.SERVICE, 0));
        }
        for (int i = 1; i <= OtherPrograms.count(experiment.machine()); i++) {
            workers.add(new Worker(workers.size(), "Other program " + i, "", Worker.Kind.OTHER, 0));
        }
        List<SharedLock> locks = new ArrayList<>();
        for (Lock lock : program.locks()) {
            locks.add(new SharedLock(lock.name(), lock.kind().id(), lanes.get(locks.size())));
        }
        crew.locks().forEach(it -> locks.add(new SharedLock(it.name(), SharedLock.LIBRARY, it.permits())));
        List<SharedSignal> signals = Stream.concat(
                        program.signals().stream().map(it -> new SharedSignal(it.name(), it.kind().id(), it.size())),
                        crew.channels().stream().map(it -> new SharedSignal(it.name(), it.kind(), it.size())))
                .toList();
        return new Cast(experiment.machine().processors(), gils(experiment, workers, main), locks, signals, workers);
    }

    private static List<Gil> gils(Experiment experiment, List<Worker> workers, int count) {
        if (experiment.python().freeThreaded()) {
            return List.of();
        }
        List<Gil> gils = new ArrayList<>();
        switch (experiment.technique()) {
            case SEQUENTIAL, THREADS, ASYNCIO -> gils.add(new Gil("GIL"));
            case PROCESSES, INTERPRETERS -> {
                gils.add(new Gil("GIL of main"));
                for (int i = 0; i < count; i++) {
                    gils.add(new Gil("GIL of " + workers.get(i).label()));
                }
            }
        }
        return gils;
    }

    private static String letter(Technique technique, boolean pool) {
        return switch (technique) {
            case SEQUENTIAL -> "C";
            case THREADS -> "T";
            case PROCESSES -> "P";
            case ASYNCIO -> pool ? "T" : "A";
            case INTERPRETERS -> "I";
        };
    }

    private static String noun(Technique technique, boolean pool) {
        return switch (technique) {
            case SEQUENTIAL -> pool ? "Loop" : "Call";
            case THREADS -> "Thread";
            case PROCESSES -> "Process";
            case ASYNCIO -> pool ? "Thread" : "Task";
            case INTERPRETERS -> "Interpreter";
        };
    }

    private static Worker.Kind kind(Technique technique, boolean pool) {
        return switch (technique) {
            case SEQUENTIAL -> Worker.Kind.CALL;
            case THREADS -> Worker.Kind.THREAD;
            case PROCESSES -> Worker.Kind.PROCESS;
            case ASYNCIO -> pool ? Worker.Kind.THREAD : Worker.Kind.TASK;
            case INTERPRETERS -> Worker.Kind.INTERPRETER;
        };
    }
}

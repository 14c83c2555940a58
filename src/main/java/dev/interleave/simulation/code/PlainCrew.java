package dev.interleave.simulation.code;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Workers that each do their role, started and awaited by the main thread. */
final class PlainCrew {
    private PlainCrew() {}

    static Crew of(Experiment experiment, Program program, Costs costs) {
        Bench bench = new Bench(experiment, program, costs);
        ProcessQueues queues = new ProcessQueues(bench);
        // Two roles may be equal, and yet be in different places of the program.
        Map<Role, Code> compiled = new IdentityHashMap<>();
        List<Code> workers = new ArrayList<>();
        for (Role role : program.cast(bench.workers)) {
            int worker = workers.size();
            workers.add(queues.feeds(role)
                    ? queues.code(role, worker)
                    : compiled.computeIfAbsent(role, it -> queues.code(it, worker)));
        }
        return bench.crew(main(bench, experiment.technique()), workers);
    }

    private static CodeBuilder main(Bench bench, Technique technique) {
        CodeBuilder code = new CodeBuilder();
        switch (technique) {
            case SEQUENTIAL -> {
                for (int i = 0; i < bench.workers; i++) {
                    code.add(Op.CALL, i);
                }
            }
            case ASYNCIO -> code.add(Op.RUN_LOOP);
            case THREADS, PROCESSES, INTERPRETERS -> {
                if (technique == Technique.PROCESSES && bench.costs.process().first() > 0) {
                    code.add(Op.COMPUTE, bench.costs.process().first(), 0, 0);
                }
                for (int i = 0; i < bench.workers; i++) {
                    code.add(Op.START, i);
                }
                for (int i = 0; i < bench.workers; i++) {
                    code.add(Op.JOIN, i);
                }
            }
        }
        return code;
    }
}

package dev.interleave.simulation.code;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Program;
import java.util.List;

/** Makes the code of all threads of a run. */
public final class Crews {
    private Crews() {}

    /** The code for an experiment, whose program is given because making it takes time. */
    public static Crew of(Experiment experiment, Program program, Costs costs) {
        if (!program.pool().exists()) {
            return PlainCrew.of(experiment, program, costs);
        }
        Bench bench = new Bench(experiment, program, costs);
        boolean executor = program.pool().kind() == PoolKind.EXECUTOR;
        return switch (experiment.technique()) {
            case SEQUENTIAL -> loop(bench);
            case THREADS -> executor ? ThreadExecutor.crew(bench) : HandlerPool.crew(bench);
            case PROCESSES -> executor ? ProcessExecutor.crew(bench) : HandlerPool.crew(bench);
            case ASYNCIO, INTERPRETERS -> ThreadExecutor.crew(bench);
        };
    }

    /** How many workers have a lane: one after another, a pool's tasks are the turns of a single loop. */
    public static int workers(Experiment experiment, Program program) {
        return program.pool().exists() && experiment.technique() == Technique.SEQUENTIAL ? 1 : experiment.workers();
    }

    private static Crew loop(Bench bench) {
        CodeBuilder code = new CodeBuilder().add(Op.LOAD, 0, 0, 0);
        bench.chunk(code, 1);
        return bench.crew(new CodeBuilder().add(Op.CALL, 0), List.of(code.build()));
    }
}

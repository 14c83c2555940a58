package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.Costs;
import dev.interleave.trace.Mark;
import dev.interleave.trace.SharedVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * The shared variables. Threads and tasks share one copy; every process and every interpreter has its own. In a
 * free-threaded build whoever uses a variable that another core used last pays for moving its cache line.
 */
final class Memory {
    private static final int NOBODY = -1;

    private final Variable[][] copies;
    private final boolean separate;
    private final boolean freeThreaded;
    private final Scribe scribe;
    private final Randomness random;

    /**
     * @param owners the names of those who have a copy of their own; a single empty one when all share it
     */
    Memory(List<String> variables, List<String> owners, boolean freeThreaded, Scribe scribe, Randomness random) {
        this.separate = owners.size() > 1 || !owners.getFirst().isEmpty();
        this.freeThreaded = freeThreaded;
        this.scribe = scribe;
        this.random = random;
        this.copies = new Variable[owners.size()][variables.size()];
        for (int copy = 0; copy < copies.length; copy++) {
            for (int i = 0; i < variables.size(); i++) {
                String name = variables.get(i);
                copies[copy][i] = new Variable(copy * variables.size() + i, separate ? name + " in " + owners.get(copy) : name);
            }
        }
    }

    private Variable variable(Frame frame, int index) {
        return copies[separate ? frame.worker : 0][index];
    }

    /**
     * What a use of the variable costs on top, nanoseconds: one core at a time has the cache line, and how long it takes
     * to come over varies with what else is under way.
     */
    long cost(PyThread thread, int index, long now) {
        if (!freeThreaded) {
            return 0;
        }
        Variable variable = variable(thread.frame, index);
        if (variable.lastUser == thread.id || variable.lastUser == NOBODY) {
            variable.lastUser = thread.id;
            return 0;
        }
        variable.lastUser = thread.id;
        variable.lineFree = Math.max(now, variable.lineFree) + Costs.CACHE_LINE / 2 + random.below(Costs.CACHE_LINE);
        return variable.lineFree - now;
    }

    /** Reads a variable, for an increment or into the worker's own. */
    void read(Frame frame, int index) {
        long value = variable(frame, index).value;
        if (frame.own) {
            frame.variables.mine = value;
        } else {
            frame.read = value;
        }
    }

    /** Writes back what was read, plus one; what others have added meanwhile is lost. */
    void write(Frame frame, int index, long now) {
        Variable variable = variable(frame, index);
        long read = frame.own ? frame.variables.mine : frame.read;
        if (read != variable.value) {
            scribe.mark(now, Mark.LOST_UPDATE, frame.worker, variable.lastWriter, variable.index);
        }
        variable.value = read + 1;
        variable.expected++;
        variable.lastWriter = frame.worker;
        scribe.wrote(variable.index, now, frame.worker, variable.value);
    }

    /** The variables at the end. */
    List<SharedVariable> outcome() {
        List<SharedVariable> outcome = new ArrayList<>();
        for (Variable[] copy : copies) {
            for (Variable variable : copy) {
                outcome.add(new SharedVariable(variable.name, variable.expected, variable.value));
            }
        }
        return outcome;
    }
}

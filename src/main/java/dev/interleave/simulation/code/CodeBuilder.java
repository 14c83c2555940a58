package dev.interleave.simulation.code;

import dev.interleave.program.Outline;
import dev.interleave.program.Wait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts operations one after another. */
public final class CodeBuilder {
    private static final int NONE = -1;

    private int[] op = new int[16];
    private long[] a = new long[16];
    private long[] b = new long[16];
    private int[] ref = new int[16];
    private int[] place = new int[16];
    private int at = Outline.NOWHERE;
    private final List<Wait> waits = new ArrayList<>();
    private int size;
    private int depth;
    private int exit = NONE;

    /** The place the next operation gets. */
    public int here() {
        return size;
    }

    /**
     * What is added from now on belongs to this place in the program, see {@link Outline}.
     *
     * @return the place it was before
     */
    int at(int newPlace) {
        int before = at;
        at = newPlace;
        return before;
    }

    /** Adds an operation without operands. */
    public CodeBuilder add(int operation) {
        return add(operation, 0, 0, 0);
    }

    /** Adds an operation about something. */
    public CodeBuilder add(int operation, int about) {
        return add(operation, 0, 0, about);
    }

    /** Adds an operation. */
    public CodeBuilder add(int operation, long first, long second, int about) {
        if (size == op.length) {
            op = Arrays.copyOf(op, 2 * size);
            a = Arrays.copyOf(a, 2 * size);
            b = Arrays.copyOf(b, 2 * size);
            ref = Arrays.copyOf(ref, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
        }
        op[size] = operation;
        a[size] = first;
        b[size] = second;
        ref[size] = about;
        place[size] = at;
        size++;
        if (operation == Op.REPEAT || operation == Op.CHUNK) {
            depth = Math.max(depth, about + 1);
        }
        return this;
    }

    /** Adds Python bytecode that is too short to be interrupted, and a look at the eval breaker after it. */
    CodeBuilder python(long time) {
        return add(Op.COMPUTE, time, 0, 0).add(Op.CHECK);
    }

    /**
     * Adds an operation that may go elsewhere; where to is said later by {@link #land}.
     *
     * @return its place
     */
    int branch(int operation, long first, int about) {
        add(operation, first, 0, about);
        return size - 1;
    }

    /** The given operation goes here, when it does not go on. */
    void land(int branch) {
        if (op[branch] == Op.JUMP) {
            a[branch] = size;
        } else {
            b[branch] = size;
        }
    }

    /** Goes back to a place. */
    CodeBuilder jump(int place) {
        return add(Op.JUMP, place, 0, 0);
    }

    /** Does something so many times; the counter tells how often it will still be done. */
    CodeBuilder times(long times, int counter, Runnable body) {
        int head = branch(Op.REPEAT, times, counter);
        int first = size;
        body.run();
        add(Op.AGAIN, first, 0, counter);
        land(head);
        return this;
    }

    /** Adds an operation that waits. */
    CodeBuilder add(int operation, Wait wait) {
        waits.add(wait);
        return add(operation, waits.size() - 1);
    }

    /** Adds Python bytecode that takes a drawn time. */
    CodeBuilder work(Wait wait, long checkEvery) {
        waits.add(wait);
        return add(Op.WORK, 0, checkEvery, waits.size() - 1);
    }

    /** Sets the second operand of an operation that is there already. */
    void patch(int place, long second) {
        b[place] = second;
    }

    /** What follows is done even after an error. */
    void exit() {
        exit = size;
    }

    /** Ends the code. */
    public Code build() {
        at(Outline.NOWHERE);
        add(Op.END);
        return new Code(
                Arrays.copyOf(op, size), Arrays.copyOf(a, size), Arrays.copyOf(b, size), Arrays.copyOf(ref, size), List.copyOf(waits), depth,
                Arrays.copyOf(place, size),
                exit == NONE ? size - 1 : exit);
    }
}

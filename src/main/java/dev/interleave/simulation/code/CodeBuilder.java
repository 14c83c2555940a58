package dev.interleave.simulation.code;

import dev.interleave.program.Outline;
import dev.interleave.program.Wait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts operations one after another. */
public final class CodeBuilder {
    private int[] op = new int[16];
    private long[] a = new long[16];
    private long[] b = new long[16];
    private int[] ref = new int[16];
    private int[] place = new int[16];
    private int at = Outline.NOWHERE;
    private final List<Wait> waits = new ArrayList<>();
    private int size;
    private int depth;

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
        if (operation == Op.REPEAT) {
            depth = Math.max(depth, about + 1);
        }
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

    /** Ends the code. */
    public Code build() {
        at(Outline.NOWHERE);
        add(Op.END);
        return new Code(
                Arrays.copyOf(op, size), Arrays.copyOf(a, size), Arrays.copyOf(b, size), Arrays.copyOf(ref, size), List.copyOf(waits), depth,
                Arrays.copyOf(place, size));
    }
}

package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.Code;
import dev.interleave.simulation.code.Op;
import dev.interleave.trace.State;

/** Executes the operations that only the code of libraries has, one at a time. */
final class Library {
    private final Starter starter;
    private final Run run;
    private final Channels channels;
    private final Sleeper sleeper;

    Library(Starter starter, Run run, Channels channels, Sleeper sleeper) {
        this.starter = starter;
        this.run = run;
        this.channels = channels;
        this.sleeper = sleeper;
    }

    /** Executes the operation at a place. */
    long execute(PyThread thread, Frame frame, int pc) {
        Code code = frame.code;
        int ref = code.ref()[pc];
        long a = code.a()[pc];
        int elsewhere = (int) code.b()[pc];
        return switch (code.op()[pc]) {
            case Op.SEND -> {
                channels.send(ref, a == 1, frame);
                yield Run.CONTINUE;
            }
            case Op.RECEIVE -> channels.receive(ref, frame) ? Run.CONTINUE : awaitAgain(thread, pc, channels.shown(ref));
            case Op.TRY_RECEIVE -> goOn(frame, channels.tryReceive(ref, frame), elsewhere);
            case Op.RECEIVE_OR_BELL -> {
                boolean received = channels.tryReceive(ref, frame);
                boolean rang = channels.silence((int) a);
                yield received || rang ? goOn(frame, received, elsewhere)
                        : channels.receive(ref, frame) ? Run.CONTINUE : awaitAgain(thread, pc, channels.shown(ref));
            }
            case Op.IF_EMPTY -> goOn(frame, !channels.isEmpty(ref), elsewhere);
            case Op.ROOM -> channels.hasRoom(ref, frame) ? Run.CONTINUE : awaitAgain(thread, pc, (int) a);
            case Op.LOAD -> {
                frame.item = (int) a;
                yield Run.CONTINUE;
            }
            case Op.TURN -> {
                frame.item = (int) (a - frame.counters[ref]);
                yield Run.CONTINUE;
            }
            case Op.IF_ITEM -> goOn(frame, frame.item != a, elsewhere);
            case Op.CHUNK -> {
                frame.counters[ref] = Math.min(a, code.b()[pc] - frame.item * a);
                yield Run.CONTINUE;
            }
            case Op.TASK -> {
                long last = Math.min((frame.item + 1) * a, code.b()[pc]);
                SignalKeeper.beginTask(frame, last - frame.counters[ref]);
                yield Run.CONTINUE;
            }
            case Op.SETTLE -> {
                channels.settle(frame);
                yield Run.CONTINUE;
            }
            case Op.RESULT -> channels.isSettled(code.b()[pc], frame) ? Run.CONTINUE : awaitAgain(thread, pc, ref);
            case Op.IF_STARTED -> goOn(frame, !starter.isBegun(ref), elsewhere);
            case Op.CROSS -> starter.cross(thread, a == 1);
            case Op.PREPARE -> {
                run.scribe.style(thread.id, State.STARTING, run.now());
                yield run.spend(thread, a, Phase.SET_UP);
            }
            default -> throw new IllegalStateException("operation " + code.op()[pc]);
        };
    }

    private static long goOn(Frame frame, boolean here, int elsewhere) {
        if (!here) {
            frame.pc = elsewhere;
        }
        return Run.CONTINUE;
    }

    /** Sleeps until woken, and then tries the operation again. */
    private long awaitAgain(PyThread thread, int pc, int signal) {
        thread.frame.pc = pc;
        return sleeper.await(thread, signal);
    }

    /** Lets a thread sleep until it is woken. */
    @FunctionalInterface
    interface Sleeper {
        long await(PyThread thread, int signal);
    }
}

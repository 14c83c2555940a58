package dev.interleave.cli;

import dev.interleave.document.StateWords;
import dev.interleave.trace.State;
import dev.interleave.trace.Worker;

/**
 * The characters that a timeline of text is made of.
 *
 * @param blocks whether the terminal shows more than ASCII
 */
record Glyphs(boolean blocks) {
    /** All that are not ASCII. */
    static final String BLOCKS = "█▓▒░╳─┄·│";

    /** On the lane of a core, a GIL or a lock: somebody had it, but for less than half of the step. */
    static final char BRIEFLY = '.';

    private static final String NUMBERS = "123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A state on the lane of a worker. */
    char of(State state) {
        return switch (state) {
            case STARTING -> blocks ? '▒' : '^';
            case RUNNING -> blocks ? '█' : '#';
            case NATIVE -> blocks ? '▓' : 'N';
            case SWITCHING, WAKING -> ':';
            case WAITING_CORE -> blocks ? '┄' : '"';
            case WAITING_GIL -> blocks ? '░' : '%';
            case WAITING_LOCK -> blocks ? '╳' : 'X';
            case WAITING_IO -> blocks ? '─' : '-';
            case SLEEPING -> '~';
            case WAITING_LOOP -> '=';
            case WAITING_SIGNAL -> blocks ? '◇' : 'o';
            case WAITING_WORKER -> blocks ? '·' : '_';
            case WAITING_WORLD -> '!';
            case OWNED -> '?';
        };
    }

    /** What the character of a state stands for. */
    String meaning(State state) {
        return switch (state) {
            case SWITCHING, WAKING -> "wakes up or switches";
            case STARTING -> "starts or shuts down";
            default -> StateWords.of(state);
        };
    }

    /** A worker on the lane of a core, a GIL or a lock. */
    char of(Worker worker) {
        if (!worker.asked()) {
            return worker.kind() == Worker.Kind.OTHER ? 'o' : 'm';
        }
        return worker.number() <= NUMBERS.length() ? NUMBERS.charAt(worker.number() - 1) : '*';
    }

    /** The line of the ruler. */
    char tick() {
        return blocks ? '│' : '|';
    }
}

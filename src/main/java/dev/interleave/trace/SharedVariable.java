package dev.interleave.trace;

/**
 * A variable that workers add to.
 *
 * @param name what the program calls it, and whose copy it is where every process or interpreter has its own
 * @param expected what it would be in the end if every addition had counted
 * @param actual what it was in the end
 */
public record SharedVariable(String name, long expected, long actual) {
    /** How many additions were overwritten by someone who had read the variable before them. */
    public long lostUpdates() {
        return expected - actual;
    }
}

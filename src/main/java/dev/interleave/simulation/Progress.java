package dev.interleave.simulation;

/** Hears how far a simulation has come, and can end it. Called on the thread that simulates, a few hundred times a second at most. */
@FunctionalInterface
public interface Progress {
    /** Lets it run to the end and does not care. */
    Progress IGNORED = _ -> true;

    /**
     * Hears how far it is.
     *
     * @param done the part of the work that is done, 0 to 1
     * @return whether to go on
     */
    boolean goOn(double done);
}

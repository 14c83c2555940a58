package dev.interleave.ui.session;

import dev.interleave.experiment.Profile;

/** How it stands with measuring this computer. */
public sealed interface ProfilerState {
    /** Nothing is being measured. */
    record Idle() implements ProfilerState {}

    /**
     * It is being measured.
     *
     * @param what what just now, a few words
     * @param done the part that is done, 0 to 1
     */
    record Working(String what, double done) implements ProfilerState {}

    /**
     * It was measured.
     *
     * @param profile what was found
     */
    record Done(Profile profile) implements ProfilerState {}

    /**
     * It could not be measured.
     *
     * @param sentence why
     */
    record Failed(String sentence) implements ProfilerState {}
}

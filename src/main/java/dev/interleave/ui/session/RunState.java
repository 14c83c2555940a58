package dev.interleave.ui.session;

/** How it stands with the run that belongs to the experiment. */
public sealed interface RunState {
    /** It is there, or will be in no time. */
    record Ready() implements RunState {}

    /**
     * It takes long enough for people to notice.
     *
     * @param done the part that is done, 0 to 1
     */
    record Working(double done) implements RunState {}

    /** Somebody stopped it; what is shown belongs to an earlier experiment. */
    record Cancelled() implements RunState {}

    /**
     * It could not be made.
     *
     * @param sentence why, for people
     */
    record Failed(String sentence) implements RunState {}
}

package dev.interleave.ui.look;

/** The colour of a worker, the same everywhere: Okabe and Ito's, which colour-blind people can tell apart. */
public final class WorkerColours {
    private static final String[] FILLS = {"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442"};
    private static final String[] INKS = {"#ffffff", "#1a1a1a", "#0b0b0b", "#0b0b0b", "#0b0b0b", "#0b0b0b", "#0b0b0b"};
    private static final String HELPER_FILL = "#6b7685";

    private WorkerColours() {}

    /**
     * The style of a chip of a worker.
     *
     * @param number which of the experiment's workers, from 1; 0 for the main thread and the event loop
     */
    public static String chip(int number) {
        String fill = number == 0 ? HELPER_FILL : FILLS[(number - 1) % FILLS.length];
        String ink = number == 0 ? "#ffffff" : INKS[(number - 1) % INKS.length];
        return "-fx-background-color: " + fill + "; -fx-text-fill: " + ink + ";";
    }
}

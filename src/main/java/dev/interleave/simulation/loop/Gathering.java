package dev.interleave.simulation.loop;

import java.util.List;

/**
 * {@code asyncio.gather} (Lib/asyncio/tasks.py): the future that is done when all tasks are, or with the first exception. To
 * cancel it is to cancel them all.
 */
public final class Gathering extends Future {
    private final List<Task> children;
    private final boolean returnsExceptions;
    private int finished;
    private boolean cancelRequested;

    /**
     * Of tasks that have been created.
     *
     * @param children at least one
     * @param returnsExceptions whether an exception counts as a result
     */
    public Gathering(EventLoop loop, List<Task> children, boolean returnsExceptions) {
        super(loop, Waiting.FOR_TASKS);
        this.children = List.copyOf(children);
        this.returnsExceptions = returnsExceptions;
        // Eager tasks may be done already; theirs is not put off (from 3.12, where they begin).
        children.stream().filter(child -> !child.isDone()).forEach(child -> child.whenDone(() -> ended(child)));
        children.stream().filter(Future::isDone).toList().forEach(this::ended);
    }

    private void ended(Task child) {
        finished++;
        if (isDone()) {
            return;
        }
        if (!returnsExceptions && child.outcome() != null) {
            fail(child.outcome());
        } else if (finished == children.size()) {
            if (cancelRequested) {
                fail(Raised.CANCELLED);
            } else {
                finish();
            }
        }
    }

    @Override
    public boolean cancel() {
        if (isDone()) {
            return false;
        }
        boolean any = false;
        for (Task child : children) {
            any |= child.cancel();
        }
        cancelRequested |= any;
        return any;
    }
}

package dev.interleave.simulation.loop;

/**
 * {@code Barrier} (Lib/asyncio/locks.py from 3.11, the script's own before): nobody goes on before all have come. Who is
 * cancelled while waiting leaves, and is not counted any longer.
 */
public final class TaskBarrier {
    private final int parties;
    private final TaskLock lock;
    private final TaskCondition condition;
    private int count;
    private boolean draining;

    /** One for so many. */
    public TaskBarrier(EventLoop loop, Waiting waiting, int parties) {
        this.parties = parties;
        this.lock = new PlainLock(loop, waiting, TaskLock.Keeper.NOBODY);
        this.condition = new TaskCondition(loop, waiting, lock);
    }

    /** {@code wait()}. */
    public Coroutine await() {
        return new Await();
    }

    private void leave() {
        count--;
        if (count == 0) {
            draining = false;
            condition.notify(Long.MAX_VALUE);
        }
    }

    private enum Stage {
        /** Takes the lock. */
        ENTERING,
        /** Waits until those of the round before have left. */
        BLOCKED,
        /** Waits for the others. */
        MEETING
    }

    private final class Await implements Coroutine {
        private Stage stage = Stage.ENTERING;
        private Coroutine inner = lock.acquire();

        @Override
        public Future go(Raised thrown) {
            Raised next = thrown;
            while (true) {
                Future awaited = inner(next);
                if (awaited != null) {
                    return awaited;
                }
                next = null;
                if (stage != Stage.MEETING) {
                    stage = Stage.BLOCKED;
                    if (!draining) {
                        stage = Stage.MEETING;
                        count++;
                        if (count == parties) {
                            draining = true;
                            condition.notify(Long.MAX_VALUE);
                        }
                    }
                }
                if (stage == Stage.MEETING && draining) {
                    leave();
                    lock.release();
                    return null;
                }
                inner = condition.await();
            }
        }

        private Future inner(Raised thrown) {
            try {
                return inner.go(thrown);
            } catch (Raised error) {
                if (stage == Stage.MEETING) {
                    leave();
                }
                if (stage != Stage.ENTERING) {
                    lock.release();
                }
                throw error;
            }
        }
    }
}

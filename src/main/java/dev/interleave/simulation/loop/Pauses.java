package dev.interleave.simulation.loop;

/** Waiting for time to pass or for something from outside. */
public final class Pauses {
    private Pauses() {}

    /** {@code asyncio.sleep} of more than nothing (Lib/asyncio/tasks.py sleep). */
    public static Coroutine sleep(EventLoop loop, long nanos) {
        return new Sleep(loop, nanos);
    }

    /** Reads what will come in after so long, as Lib/asyncio/selector_events.py sock_recv does. */
    public static Coroutine input(EventLoop loop, long nanos) {
        return new Read(loop, nanos);
    }

    private static final class Sleep implements Coroutine {
        private final EventLoop loop;
        private final long nanos;
        private Handle timer;

        Sleep(EventLoop loop, long nanos) {
            this.loop = loop;
            this.nanos = nanos;
        }

        @Override
        public Future go(Raised thrown) {
            if (timer == null) {
                Future future = new Future(loop, Waiting.FOR_SLEEP);
                timer = loop.callAt(loop.now() + nanos, loop.current(), future::finishUnlessDone);
                return future;
            }
            loop.cancel(timer);
            return ended(thrown);
        }
    }

    private static final class Read implements Coroutine {
        private final EventLoop loop;
        private final long nanos;
        private Inputs.Input input;

        Read(EventLoop loop, long nanos) {
            this.loop = loop;
            this.nanos = nanos;
        }

        @Override
        public Future go(Raised thrown) {
            if (input == null) {
                Future future = new Future(loop, Waiting.FOR_INPUT);
                input = loop.inputs().add(Handle.timer(loop.now() + nanos, loop.current(), future::finishUnlessDone));
                return future;
            }
            if (thrown != null) {
                loop.inputs().remove(input);
            }
            return ended(thrown);
        }
    }

    /** Ends a coroutine that had only this to wait for. */
    static Future ended(Raised thrown) {
        if (thrown != null) {
            throw thrown;
        }
        return null;
    }
}

package dev.interleave.simulation.loop;

/** The RLock of an asyncio script, which asyncio itself does not have: a Lock, its owner, and how often the owner entered. */
public final class OwnedLock implements TaskLock {
    private static final Raised NOT_OWNER = new Raised("RuntimeError: cannot release un-acquired lock");

    private final EventLoop loop;
    private final PlainLock lock;
    private Task owner;
    private int depth;

    /** One that is free. */
    public OwnedLock(EventLoop loop, Waiting waiting, Keeper keeper) {
        this.loop = loop;
        this.lock = new PlainLock(loop, waiting, keeper);
    }

    @Override
    public Coroutine acquire() {
        if (owner == loop.current()) {
            return _ -> {
                depth++;
                return null;
            };
        }
        Coroutine inner = lock.acquire();
        return thrown -> {
            Future awaited = inner.go(thrown);
            if (awaited == null) {
                owner = loop.current();
                depth = 1;
            }
            return awaited;
        };
    }

    @Override
    public void release() {
        if (owner != loop.current()) {
            throw NOT_OWNER;
        }
        if (--depth == 0) {
            owner = null;
            lock.release();
        }
    }

    @Override
    public boolean locked() {
        return owner != null;
    }
}

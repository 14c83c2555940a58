package dev.interleave.simulation.code;

/** The operations. Constants rather than an enum, because they are dispatched millions of times a second. */
public final class Op {
    /** Python bytecode for {@code a} ns, in which the eval breaker is looked at every {@code b} ns (0: not within). */
    public static final int COMPUTE = 0;
    /** A place where the eval breaker is looked at. */
    public static final int CHECK = 1;
    /** Native code for {@code a} ns without the GIL. */
    public static final int NATIVE = 2;
    /** I/O that takes wait number {@code ref}. */
    public static final int IO = 3;
    /** A sleep of wait number {@code ref}. */
    public static final int SLEEP = 4;
    /** {@code sleep(0)}. */
    public static final int YIELD = 5;
    /** Takes lock {@code ref}; {@code b} is 1 when it is given back however the block is left. */
    public static final int ACQUIRE = 6;
    /** Gives lock {@code ref} back; {@code b} is 1 at the end of a block. */
    public static final int RELEASE = 7;
    /** Reads variable {@code ref}; {@code b} is 1 when it is into the worker's own. */
    public static final int READ = 8;
    /** Writes what was read plus one to variable {@code ref}; {@code b} is 1 when it is the worker's own that was read. */
    public static final int WRITE = 9;
    /** Sets loop counter {@code ref} to {@code a}; goes to {@code b} when that is 0. */
    public static final int REPEAT = 10;
    /** Counts loop counter {@code ref} down and goes to {@code a} while it is not 0. */
    public static final int AGAIN = 11;
    /** Puts into queue {@code ref}. */
    public static final int PUT = 17;
    /** Gets from queue {@code ref}. */
    public static final int GET = 18;
    /** Sets event {@code ref}. */
    public static final int SET = 19;
    /** Clears event {@code ref}. */
    public static final int CLEAR = 20;
    /** Waits until event {@code ref} is set. */
    public static final int AWAIT = 21;
    /** Waits at barrier {@code ref}. */
    public static final int MEET = 22;
    /** Waits at condition {@code ref}, whose lock is {@code a}. */
    public static final int WAIT = 23;
    /** Wakes up to {@code b} of those who wait at condition {@code ref}, whose lock is {@code a}. */
    public static final int NOTIFY = 24;
    /** Takes a task off list {@code ref}; goes to {@code b} when none is left. */
    public static final int TAKE = 25;
    /** Goes to {@code a}. */
    public static final int JUMP = 26;
    /** Python bytecode for a time drawn from wait number {@code ref}, in which the eval breaker is looked at every {@code b} ns. */
    public static final int WORK = 27;
    /** Starts worker {@code ref}. */
    public static final int START = 12;
    /** Waits until worker {@code ref} has ended. */
    public static final int JOIN = 13;
    /** Does the work of worker {@code ref} as a plain function call. */
    public static final int CALL = 14;
    /** Runs the event loop until all tasks have ended. */
    public static final int RUN_LOOP = 15;
    /** The end. */
    public static final int END = 16;
    /** Uses the shared object of operation {@code ref}, which keeps it from other cores for {@code a} ns. */
    public static final int USE = 28;
    /** Sends the item at hand through channel {@code ref}; a token instead when {@code a} is 1. */
    public static final int SEND = 60;
    /** Takes the next item out of channel {@code ref}, and waits for one first. A token leaves the item at hand as it is. */
    public static final int RECEIVE = 61;
    /** Takes the next item out of channel {@code ref}; goes to {@code b} when there is none. */
    public static final int TRY_RECEIVE = 62;
    /** Takes the next item out of channel {@code ref}; goes to {@code b} when only bell {@code a} rings, which is then silent. */
    public static final int RECEIVE_OR_BELL = 63;
    /** Goes to {@code b} when channel {@code ref} is empty. */
    public static final int IF_EMPTY = 64;
    /** Waits until channel {@code ref} has room for a message; the wait is shown as one for channel {@code a}. */
    public static final int ROOM = 65;
    /** Has item {@code a} at hand. */
    public static final int LOAD = 66;
    /** Has the number of the turn at hand: {@code a} less loop counter {@code ref}. */
    public static final int TURN = 67;
    /** Goes to {@code b} when item {@code a} is at hand. */
    public static final int IF_ITEM = 68;
    /** Sets loop counter {@code ref} to the number of tasks in the chunk at hand: {@code a}, or what is left of {@code b}. */
    public static final int CHUNK = 69;
    /** Begins the next task of the chunk at hand, {@code a} tasks a chunk, {@code b} in all; loop counter {@code ref} counts them. */
    public static final int TASK = 70;
    /** The result of the item at hand is there. */
    public static final int SETTLE = 71;
    /** Waits for the result of the item at hand, or until {@code b} results are there, when that is not 0; shown as channel {@code ref}. */
    public static final int RESULT = 72;
    /** Starts the next worker of a pool; goes on when all have been started. */
    public static final int START_NEXT = 73;
    /** Goes to {@code b} when worker {@code ref} has been started. */
    public static final int IF_STARTED = 74;
    /** Goes over to the interpreter of its own when {@code a} is 1, back to the first one when it is 0. */
    public static final int CROSS = 75;
    /** Sets up or takes down something for {@code a} ns, as starting up or shutting down. */
    public static final int PREPARE = 76;

    /** The item that ends a thread which only hands items on; it counts to no queue. */
    public static final int STOP_ITEM = -2;

    /** Collects garbage without a GIL: stops all other threads and looks at all objects, for {@code a} ns. */
    public static final int COLLECT = 29;

    /** Lets the steps up to the next {@link #LIMIT_END} take {@code a} ns; goes to {@code b} when the time is over. */
    public static final int LIMIT = 40;

    /** The same by a task of its own for the operations up to the next {@link #END}, behind which {@link #LIMIT_END} stands. */
    public static final int WAIT_FOR = 41;

    /** The end of a time limit. */
    public static final int LIMIT_END = 42;

    /** Cancels the task of worker {@code ref}. */
    public static final int CANCEL = 43;

    /** Raises an error. */
    public static final int FAIL = 44;

    /** Creates the task of worker {@code ref}; {@code b} is 1 when it is eager. */
    public static final int CREATE = 45;

    /** The task of worker {@code ref}, created just before, joins the group around. */
    public static final int JOIN_GROUP = 46;

    /** Enters a task group. */
    public static final int GROUP = 47;

    /** Leaves a task group. */
    public static final int GROUP_END = 48;

    /** Waits for all tasks, in way {@code ref}. */
    public static final int GATHER = 49;

    private Op() {}
}

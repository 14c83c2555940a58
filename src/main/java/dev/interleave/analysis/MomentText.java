package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A moment of a run as sentences for those who hear it read out. */
public final class MomentText {
    private static final int MOST_NAMES = 4;
    private static final int MOST_LOCKS = 4;

    private final Trace trace;
    private final Moment moment;
    private final List<String> sentences = new ArrayList<>();

    private MomentText(Trace trace, Moment moment) {
        this.trace = trace;
        this.moment = moment;
    }

    /** Says who runs, who holds what and who waits at a moment. */
    public static String of(Trace trace, Moment moment) {
        MomentText text = new MomentText(trace, moment);
        text.cores();
        for (int gil = 0; gil < moment.gils().size() && gil < MOST_LOCKS; gil++) {
            text.holding(trace.gils().get(gil).name(), moment.gils().get(gil));
        }
        for (int lock = 0; lock < moment.locks().size() && lock < MOST_LOCKS; lock++) {
            text.holding(trace.locks().get(lock).name(), moment.locks().get(lock));
        }
        text.others();
        return "At " + Nanos.rounded(moment.time()) + ": " + String.join(" ", text.sentences);
    }

    private void cores() {
        List<String> busy = new ArrayList<>();
        for (int core = 0; core < moment.cores().size(); core++) {
            if (moment.cores().get(core) >= 0 && busy.size() <= MOST_NAMES) {
                busy.add(Named.of(trace, moment.cores().get(core)) + " on core " + core);
            }
        }
        long count = moment.cores().stream().filter(who -> who >= 0).count();
        if (busy.isEmpty()) {
            sentences.add("All cores are idle.");
        } else if (count > MOST_NAMES) {
            sentences.add(count + " of " + moment.cores().size() + " cores are busy.");
        } else {
            sentences.add("Running: " + String.join(", ", busy) + ".");
        }
    }

    private void holding(String name, Moment.Holding holding) {
        List<Integer> waiting = holding.waiting().stream().map(Moment.Waiting::worker).toList();
        String owner = holding.owners().isEmpty() ? " is free" : " is held by " + Named.of(trace, holding.owners());
        String waits = waiting.isEmpty() ? ", nobody waits." : ", " + names(waiting) + (waiting.size() == 1 ? " waits" : " wait")
                + " for it, since " + Nanos.rounded(holding.waiting().getFirst().since()) + ".";
        sentences.add(name + owner + waits);
    }

    private void others() {
        Map<State, List<Integer>> byState = new TreeMap<>();
        for (int worker = 0; worker < moment.workers().size(); worker++) {
            State state = moment.workers().get(worker).state();
            if (state != null && words(state) != null) {
                byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(worker);
            }
        }
        byState.forEach((state, who) -> sentences.add(names(who) + (who.size() == 1 ? " is " : " are ") + words(state) + "."));
    }

    private String names(List<Integer> workers) {
        return workers.size() > MOST_NAMES ? workers.size() + " workers" : Named.of(trace, workers);
    }

    /** What somebody does who is on no core and waits for nothing that has an owner; the others are told already. */
    private static String words(State state) {
        return switch (state) {
            case WAKING -> "waking up";
            case WAITING_CORE -> "ready and waiting for a core";
            case WAITING_IO -> "waiting for I/O";
            case SLEEPING -> "asleep";
            case WAITING_LOOP -> "waiting for a turn in the event loop";
            case WAITING_SIGNAL -> "waiting for a queue, event or barrier";
            case WAITING_WORKER -> "waiting for another worker";
            case WAITING_WORLD -> "stopped for a garbage collection";
            case STARTING, RUNNING, NATIVE, SWITCHING, WAITING_GIL, WAITING_LOCK, OWNED -> null;
        };
    }
}

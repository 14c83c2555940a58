package dev.interleave.ui.panel;

import dev.interleave.analysis.Interruption;
import dev.interleave.analysis.Moment;
import dev.interleave.analysis.WindingDown;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Failure;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.ui.panel.Chips.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A moment of a run in words: cards of lines. */
final class MomentWords {
    /** So few have a line each, busy or not, so that nothing moves while the run plays. */
    private static final int FEW_CORES = 4;
    private static final int MOST_CORES = 8;
    private static final int MOST_LOCKS = 6;
    private static final int MOST_FAILURES = 4;

    private final Trace trace;
    private final Moment moment;
    private final List<List<List<Part>>> cards = new ArrayList<>();

    private MomentWords(Trace trace, Moment moment) {
        this.trace = trace;
        this.moment = moment;
    }

    /** The cards of a moment; each has lines, each line has words and workers. */
    static List<List<List<Part>>> of(Trace trace, Moment moment) {
        MomentWords words = new MomentWords(trace, moment);
        words.deadlock();
        words.failures();
        words.cores();
        words.gils();
        words.locks();
        words.others();
        return List.copyOf(words.cards);
    }

    private void deadlock() {
        trace.deadlock().filter(it -> moment.time() >= it.time()).ifPresent(it -> {
            List<List<Part>> lines = new ArrayList<>();
            lines.add(List.of(new Part.Strong("Deadlock"), new Part.Words("since " + Nanos.rounded(it.time()))));
            if (it.links().isEmpty()) {
                lines.add(List.of(new Part.Words("nobody is left who could wake those who wait")));
            }
            for (int i = 0; i < it.links().size(); i++) {
                Deadlock.Link link = it.links().get(i);
                Deadlock.Link holder = it.links().get((i + 1) % it.links().size());
                lines.add(List.of(
                        new Part.Who(link.worker()),
                        new Part.Words("waits for " + trace.locks().get(link.lock()).name() + ", held by"),
                        new Part.Who(holder.worker())));
            }
            cards.add(lines);
        });
    }

    private void failures() {
        List<List<Part>> lines = trace.failures().stream()
                .filter(it -> moment.time() >= it.time())
                .limit(MOST_FAILURES)
                .map(it -> List.<Part>of(new Part.Who(it.worker()), new Part.Words(end(it))))
                .toList();
        if (!lines.isEmpty()) {
            cards.add(lines);
        }
    }

    private String end(Failure failure) {
        return Interruption.ending(trace, failure)
                .map(it -> "was " + it.words(trace))
                .orElse("ended with " + failure.error());
    }

    private void cores() {
        List<List<Part>> lines = new ArrayList<>();
        if (moment.cores().size() <= FEW_CORES) {
            for (int core = 0; core < moment.cores().size(); core++) {
                lines.add(core(core, moment.cores().get(core)));
            }
        } else {
            List<Integer> busy = IntStream.range(0, moment.cores().size())
                    .filter(core -> moment.cores().get(core) >= 0)
                    .boxed()
                    .toList();
            busy.stream().limit(MOST_CORES).forEach(core -> lines.add(core(core, moment.cores().get(core))));
            int more = busy.size() - MOST_CORES;
            int idle = moment.cores().size() - busy.size();
            String others = more > 0 ? more + " more cores busy, " : "";
            lines.add(List.of(new Part.Words(others + (idle == 1 ? "1 core idle" : idle + " cores idle"))));
        }
        cards.add(lines);
    }

    private List<Part> core(int core, int worker) {
        return worker < 0
                ? List.of(new Part.Strong("Core " + core), new Part.Words("idle"))
                : List.of(new Part.Strong("Core " + core), new Part.Words(onCore(worker)), new Part.Who(worker));
    }

    private String onCore(int worker) {
        State state = moment.workers().get(worker).state();
        return switch (state) {
            case STARTING -> WindingDown.is(trace, worker, moment.time()) ? "shuts down" : "starts";
            case NATIVE -> "runs native code of";
            case SWITCHING -> "changes over to";
            case null, default -> "runs";
        };
    }

    private void gils() {
        List<List<Part>> lines = new ArrayList<>();
        for (int gil = 0; gil < moment.gils().size() && gil < MOST_LOCKS; gil++) {
            // Of many GILs only those in use are worth a line.
            if (moment.gils().size() <= 2 || !moment.gils().get(gil).owners().isEmpty()) {
                holding(lines, trace.gils().get(gil).name(), moment.gils().get(gil));
            }
        }
        if (!lines.isEmpty()) {
            cards.add(lines);
        }
    }

    private void locks() {
        for (int lock = 0; lock < moment.locks().size() && lock < MOST_LOCKS; lock++) {
            List<List<Part>> lines = new ArrayList<>();
            holding(lines, trace.locks().get(lock).name(), moment.locks().get(lock));
            cards.add(lines);
        }
        if (moment.locks().size() > MOST_LOCKS) {
            cards.add(List.of(List.of(new Part.Words("and " + (moment.locks().size() - MOST_LOCKS) + " more locks"))));
        }
    }

    private void holding(List<List<Part>> lines, String name, Moment.Holding holding) {
        List<Part> owner = new ArrayList<>();
        owner.add(new Part.Strong(name));
        owner.add(new Part.Words(holding.owners().isEmpty() ? "is free" : "held by"));
        owner.addAll(Chips.workers(holding.owners()));
        lines.add(owner);
        if (holding.waiting().isEmpty()) {
            lines.add(List.of(new Part.Words("nobody waits")));
        } else {
            List<Part> waiting = new ArrayList<>();
            waiting.add(new Part.Words("waiting"));
            waiting.addAll(Chips.workers(
                    holding.waiting().stream().map(Moment.Waiting::worker).toList()));
            String since = holding.waiting().size() == 1 ? "since " : "the longest since ";
            waiting.add(new Part.Words(since + Nanos.rounded(holding.waiting().getFirst().since())));
            lines.add(waiting);
        }
    }

    private void others() {
        Map<State, Map<String, List<Integer>>> byState = new TreeMap<>();
        List<Integer> ended = new ArrayList<>();
        List<Integer> toCome = new ArrayList<>();
        for (int worker = 0; worker < moment.workers().size(); worker++) {
            Moment.Doing doing = moment.workers().get(worker);
            switch (doing.phase()) {
                case TO_COME -> toCome.add(worker);
                case ENDED -> ended.add(worker);
                case ALIVE -> {
                    String words = words(doing);
                    if (words != null) {
                        byState.computeIfAbsent(doing.state(), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(words, _ -> new ArrayList<>())
                                .add(worker);
                    }
                }
            }
        }
        List<List<Part>> lines = new ArrayList<>();
        byState.values().forEach(of -> of.forEach((words, workers) -> line(lines, words, workers)));
        line(lines, "not started", toCome);
        line(lines, "ended", ended);
        if (!lines.isEmpty()) {
            cards.add(lines);
        }
    }

    private static void line(List<List<Part>> lines, String words, List<Integer> workers) {
        if (!workers.isEmpty()) {
            List<Part> line = new ArrayList<>();
            line.add(new Part.Words(words));
            line.addAll(Chips.workers(workers));
            lines.add(line);
        }
    }

    /** What someone does who is on no core, and waits for no GIL and no lock: those have cards of their own. */
    private String words(Moment.Doing doing) {
        return switch (doing.state()) {
            case WAKING -> "waking up";
            case WAITING_CORE -> "ready, waiting for a core";
            case WAITING_IO -> "waiting for I/O";
            case SLEEPING -> "asleep";
            case WAITING_LOOP -> "waiting for the event loop";
            case WAITING_SIGNAL -> {
                SharedSignal signal = trace.signals().get(doing.object());
                yield "waiting for " + (signal.ofLibrary() ? signal.words() : "a queue, event or barrier");
            }
            case WAITING_WORKER -> "waiting for others";
            case WAITING_WORLD -> "stopped for a garbage collection";
            case STARTING, RUNNING, NATIVE, SWITCHING, WAITING_GIL, WAITING_LOCK, OWNED -> null;
        };
    }
}

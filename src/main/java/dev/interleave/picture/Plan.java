package dev.interleave.picture;

import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which groups and rows a trace needs, in which order, before anything is known of sizes. */
final class Plan {
    /** With more GILs, or permits of one lock, than this their lanes are thin and without names. */
    static final int MOST_NAMED = 8;

    /** With more GILs than this only those have a lane for which somebody waited. */
    static final int MOST_GILS = 128;

    /** With more locks than this they share one group. */
    private static final int MOST_LOCK_GROUPS = 3;

    /** A row without a place. */
    record Item(Row.Kind kind, int index, int permit, String name, boolean compact) {}

    /** A group without a place. */
    record Section(String caption, List<String> summary, List<Item> items) {}

    private Plan() {}

    static List<Section> of(Subject subject) {
        Trace trace = subject.trace();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("CORES", Summary.cores(subject), cores(trace)));
        if (!trace.gils().isEmpty()) {
            sections.add(new Section(
                    trace.gils().size() == 1 ? "INTERPRETER LOCK (GIL)" : "INTERPRETER LOCKS (GIL)", Summary.gils(subject), gils(subject)));
        }
        locks(subject, sections);
        SignalPlan.signals(subject, sections);
        SignalPlan.variables(subject, sections);
        sections.add(new Section("WORKERS", Summary.workers(trace), workers(trace)));
        return sections;
    }

    private static List<Item> cores(Trace trace) {
        List<Item> items = new ArrayList<>();
        for (int core = 0; core < trace.cores(); core++) {
            items.add(new Item(Row.Kind.CORE, core, 0, "Core " + core, false));
        }
        return items;
    }

    private static List<Item> gils(Subject subject) {
        Trace trace = subject.trace();
        List<Integer> shown = shownGils(subject);
        boolean compact = shown.size() > MOST_NAMED;
        List<Item> items = new ArrayList<>();
        for (int gil : shown) {
            boolean named = !compact || gil == shown.getFirst() || gil == shown.getLast();
            String name = trace.gils().size() == 1 ? "Owner" : trace.gils().get(gil).name();
            items.add(new Item(Row.Kind.GIL, gil, 0, named ? name : "", compact));
        }
        return items;
    }

    /** All of them, unless there are very many: then those for which somebody waited. */
    private static List<Integer> shownGils(Subject subject) {
        int size = subject.trace().gils().size();
        return IntStream.range(0, size)
                .filter(gil -> size <= MOST_GILS || subject.figures().gils().get(gil).waitTotal() > 0)
                .boxed()
                .toList();
    }

    private static void locks(Subject subject, List<Section> sections) {
        List<SharedLock> locks = subject.trace().locks();
        if (locks.size() <= MOST_LOCK_GROUPS) {
            for (int lock = 0; lock < locks.size(); lock++) {
                List<Item> items = owners(subject.trace(), lock, "Owner");
                items.add(new Item(Row.Kind.QUEUE, lock, 0, "Waiting", false));
                String what = locks.get(lock).permits() > 1 ? "SEMAPHORE " : "SHARED LOCK ";
                sections.add(new Section(what + locks.get(lock).name(), Summary.lock(subject.figures().locks().get(lock)), items));
            }
            return;
        }
        List<Item> items = new ArrayList<>();
        for (int lock = 0; lock < locks.size(); lock++) {
            items.addAll(owners(subject.trace(), lock, locks.get(lock).name()));
            items.add(new Item(Row.Kind.QUEUE, lock, 0, "Waiting", false));
        }
        sections.add(new Section("SHARED LOCKS", Summary.locks(subject), items));
    }

    /** The permits that were ever taken; the first always. */
    private static List<Item> owners(Trace trace, int lock, String name) {
        List<Item> items = new ArrayList<>();
        int used = 1;
        for (int permit = 1; permit < trace.locks().get(lock).permits(); permit++) {
            used += trace.lock(lock, permit).size() > 0 ? 1 : 0;
        }
        for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
            if (permit == 0 || trace.lock(lock, permit).size() > 0) {
                String numbered = trace.locks().get(lock).permits() == 1 ? name : name + " " + (permit + 1);
                boolean named = used <= MOST_NAMED || permit == 0;
                items.add(new Item(Row.Kind.LOCK, lock, permit, named ? numbered : "", used > MOST_NAMED));
            }
        }
        return items;
    }

    private static List<Item> workers(Trace trace) {
        List<Item> items = new ArrayList<>();
        for (Worker worker : trace.workers()) {
            items.add(new Item(Row.Kind.WORKER, worker.index(), 0, worker.name(), false));
        }
        return items;
    }
}

package dev.interleave.picture;

import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    record Section(LaneChoice.Part part, String caption, List<String> summary, List<Item> items) {}

    private Plan() {}

    static List<Section> of(Subject subject, LaneChoice choice) {
        List<Section> sections = new ArrayList<>();
        for (LaneChoice.Part part : LaneChoice.Part.values()) {
            if (choice.shown().contains(part)) {
                sections.addAll(sections(subject, choice, part));
            }
        }
        return sections;
    }

    /** What is folded keeps its captions and figures. */
    private static List<Section> sections(Subject subject, LaneChoice choice, LaneChoice.Part part) {
        List<Section> sections = switch (part) {
            case CORES -> List.of(new Section(part, "CORES", Summary.cores(subject), cores(subject.trace())));
            case GILS -> gilSections(subject);
            case LOCKS -> locks(subject);
            case SIGNALS -> SignalPlan.signals(subject);
            case VARIABLES -> SignalPlan.variables(subject);
            case WORKERS -> workers(subject, choice);
        };
        return !choice.folded().contains(part)
                ? sections
                : sections.stream().map(it -> new Section(part, it.caption(), it.summary(), List.of())).toList();
    }

    private static List<Section> gilSections(Subject subject) {
        int size = subject.trace().gils().size();
        String caption = size == 1 ? "INTERPRETER LOCK (GIL)" : "INTERPRETER LOCKS (GIL)";
        return size == 0 ? List.of() : List.of(new Section(LaneChoice.Part.GILS, caption, Summary.gils(subject), gils(subject)));
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

    private static List<Section> locks(Subject subject) {
        List<SharedLock> locks = subject.trace().locks();
        List<Section> sections = new ArrayList<>();
        List<Item> all = new ArrayList<>();
        for (int lock = 0; lock < locks.size(); lock++) {
            boolean own = locks.size() <= MOST_LOCK_GROUPS;
            List<Item> items = owners(subject.trace(), lock, own ? "Owner" : locks.get(lock).name());
            items.add(new Item(Row.Kind.QUEUE, lock, 0, "Waiting", false));
            all.addAll(items);
            if (own) {
                String what = locks.get(lock).permits() > 1 ? "SEMAPHORE " : "SHARED LOCK ";
                List<String> figures = Summary.lock(subject.figures().locks().get(lock));
                sections.add(new Section(LaneChoice.Part.LOCKS, what + locks.get(lock).name(), figures, items));
            }
        }
        if (locks.size() > MOST_LOCK_GROUPS) {
            sections.add(new Section(LaneChoice.Part.LOCKS, "SHARED LOCKS", Summary.locks(subject), all));
        }
        return sections;
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

    private static List<Section> workers(Subject subject, LaneChoice choice) {
        List<Worker> workers = subject.trace().workers();
        List<Worker> chosen = new ArrayList<>();
        for (Worker worker : workers) {
            if (!choice.onlyWaiting() || subject.longestWait(worker.index()) > 0) {
                chosen.add(worker);
            }
        }
        if (choice.order() == LaneChoice.Order.LONGEST_WAIT) {
            chosen.sort(Comparator.comparingLong((Worker worker) -> subject.longestWait(worker.index())).reversed());
        }
        List<Item> items = new ArrayList<>();
        for (Worker worker : chosen) {
            items.add(new Item(Row.Kind.WORKER, worker.index(), 0, worker.name(), false));
        }
        List<String> figures = new ArrayList<>();
        if (choice.onlyWaiting()) {
            figures.add(String.format(Locale.ROOT, "the %,d of %,d that had to wait", chosen.size(), workers.size()));
        }
        if (choice.order() == LaneChoice.Order.LONGEST_WAIT) {
            figures.add("longest wait first");
        }
        figures.addAll(Summary.workers(subject.trace()));
        return List.of(new Section(LaneChoice.Part.WORKERS, "WORKERS", figures, items));
    }
}

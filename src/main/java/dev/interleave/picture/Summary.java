package dev.interleave.picture;

import dev.interleave.analysis.Figures;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures at the right of a group's name, the most telling first: what does not fit is left out from the end. */
final class Summary {
    private Summary() {}

    static List<String> cores(Subject subject) {
        Figures figures = subject.figures();
        long busy = figures.cores().stream().mapToLong(Figures.OfCore::busy).sum();
        double all = (double) figures.makespan() * figures.cores().size();
        return List.of(counted(figures.cores().size(), "core", "cores"), percent(busy, all) + " busy");
    }

    static List<String> gils(Subject subject) {
        List<Figures.OfGil> gils = subject.figures().gils();
        long held = gils.stream().mapToLong(Figures.OfGil::held).sum();
        long handOffs = gils.stream().mapToLong(Figures.OfGil::handOffs).sum();
        long waited = gils.stream().mapToLong(Figures.OfGil::waitTotal).sum();
        List<String> parts = new ArrayList<>();
        if (gils.size() > 1) {
            parts.add(gils.size() + " GILs");
        }
        parts.add("held " + percent(held, (double) subject.figures().makespan() * gils.size()));
        parts.add(counted(handOffs, "hand-off", "hand-offs"));
        if (subject.gilWaits() > 0) {
            parts.add("mean wait " + Nanos.rounded(waited / subject.gilWaits()));
        }
        if (gils.size() > Plan.MOST_GILS) {
            parts.add("lanes only where somebody waited");
        }
        return parts;
    }

    static List<String> lock(Figures.OfLock lock) {
        List<String> parts = new ArrayList<>();
        parts.add(counted(lock.acquisitions(), "acquisition", "acquisitions"));
        if (lock.acquisitions() > 0) {
            parts.add(percent(lock.contended(), lock.acquisitions()) + " contended");
            parts.add("longest queue " + lock.longestQueue());
        }
        return parts;
    }

    static List<String> locks(Subject subject) {
        List<Figures.OfLock> locks = subject.figures().locks();
        long acquisitions = locks.stream().mapToLong(Figures.OfLock::acquisitions).sum();
        long contended = locks.stream().mapToLong(Figures.OfLock::contended).sum();
        int longest = locks.stream().mapToInt(Figures.OfLock::longestQueue).max().orElse(0);
        List<String> parts = new ArrayList<>();
        parts.add(locks.size() + " locks");
        parts.add(counted(acquisitions, "acquisition", "acquisitions"));
        if (acquisitions > 0) {
            parts.add(percent(contended, acquisitions) + " contended");
            parts.add("longest queue " + longest);
        }
        return parts;
    }

    static List<String> workers(Trace trace) {
        Optional<Worker> first = trace.workers().stream().filter(Worker::asked).findFirst();
        List<String> parts = new ArrayList<>();
        // A pool may never have started some of its threads.
        long asked = trace.workers().stream()
                .filter(it -> it.asked() && (it.kind() == Worker.Kind.CALL || trace.worker(it.index()).size() > 0))
                .count();
        first.ifPresent(worker -> parts.add(
                switch (worker.kind()) {
                    case MAIN, LOOP, SERVICE, OTHER, CALL -> counted(asked, "call", "calls") + ", one after another";
                    case THREAD -> counted(asked, "thread", "threads") + " of one process";
                    case PROCESS -> asked == 1 ? "1 process" : number(asked) + " processes";
                    case TASK -> counted(asked, "task", "tasks") + " of one event loop";
                    case INTERPRETER -> counted(asked, "interpreter", "interpreters") + " of one process";
                }));
        if (trace.gils().isEmpty()) {
            parts.add("no GIL");
        }
        return parts;
    }

    static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share in per cent; never rounded to nothing or to all unless it is. */
    static String percent(double part, double whole) {
        double share = whole == 0 ? 0 : 100 * part / whole;
        if (share > 0 && share < 0.5) {
            return "under 1%";
        }
        if (share > 99.5 && share < 100) {
            return "over 99%";
        }
        return Math.round(share) + "%";
    }
}

package dev.interleave.simulation;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.Locale;

/** A small trace as text that a person can check line by line. */
final class TraceText {
    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private TraceText(Trace trace) {
        this.trace = trace;
    }

    static String of(Trace trace) {
        return new TraceText(trace).text();
    }

    private String text() {
        line("end %.3f ms", trace.end() / 1e6);
        for (int core = 0; core < trace.cores(); core++) {
            line("core %d", core);
            slices(trace.core(core), true);
        }
        for (int gil = 0; gil < trace.gils().size(); gil++) {
            line("%s", trace.gils().get(gil).name());
            slices(trace.gil(gil), true);
        }
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            line("%s %s", trace.locks().get(lock).kind(), trace.locks().get(lock).name());
            slices(trace.lock(lock, 0), true);
        }
        for (Worker worker : trace.workers()) {
            line("%s", worker.name());
            slices(trace.worker(worker.index()), false);
        }
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size(); i++) {
            line("%10.3f %s %s -> %s", marks.time(i) / 1e3, marks.kind(i), name(marks.worker(i)), name(marks.other(i)));
        }
        return text.toString();
    }

    private void slices(Lane lane, boolean ofWorkers) {
        for (int i = 0; i < lane.size(); i++) {
            String about = lane.object(i) < 0 ? "" : ofWorkers ? " " + name(lane.object(i)) : " " + lane.object(i);
            String by = lane.by(i) < 0 ? "" : ", then " + name(lane.by(i));
            line("  %10.3f to %10.3f us %s%s%s", lane.start(i) / 1e3, lane.end(i) / 1e3, lane.state(i), about, by);
        }
    }

    private String name(int worker) {
        if (worker < 0) {
            return "nobody";
        }
        Worker who = trace.workers().get(worker);
        return who.label().isEmpty() ? who.name() : who.label();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}

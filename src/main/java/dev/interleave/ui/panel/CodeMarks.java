package dev.interleave.ui.panel;

import dev.interleave.analysis.Moment;
import dev.interleave.program.Outline;
import dev.interleave.python.Line;
import dev.interleave.python.Script;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Track;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lines of a script the workers of a run are on at a moment. */
final class CodeMarks {
    private final Trace trace;
    private final List<Line> lines;
    private final Outline outline;
    private final Map<Track.Place, Optional<Range>> ranges = new HashMap<>();

    /** Lines from one to another, counted from 0; the same one twice when it is one. */
    private record Range(int first, int last) {}

    /**
     * A worker on a line.
     *
     * @param worker who, by its place among the trace's workers
     * @param waiting whether it stands still there
     * @param first whether this is the first of the lines it is on
     * @param several whether it hurries about between several lines
     */
    record OnLine(int worker, boolean waiting, boolean first, boolean several) {}

    CodeMarks(Trace trace, Script script, Outline outline) {
        this.trace = trace;
        this.lines = script.lines();
        this.outline = outline;
    }

    /** For each line who is on it, in the order of their numbers. */
    List<List<OnLine>> at(Moment moment) {
        List<List<OnLine>> marks = new ArrayList<>(Collections.nCopies(lines.size(), List.of()));
        for (Worker worker : trace.workers()) {
            Moment.Doing doing = moment.workers().get(worker.index());
            if (!worker.asked() || doing.phase() != Moment.Phase.ALIVE) {
                continue;
            }
            boolean waiting = !doing.state().onCore();
            place(worker.index(), moment.time())
                    .flatMap(place -> ranges.computeIfAbsent(place, this::range))
                    .ifPresent(range -> mark(marks, worker.index(), waiting, range));
        }
        return marks;
    }

    /** Where a worker is; one that stood still when the run ended is still where it was. */
    private Optional<Track.Place> place(int worker, long time) {
        Lane life = trace.worker(worker);
        long last = life.size() == 0 ? 0 : life.end(life.size() - 1) - 1;
        return trace.track(worker).at(Math.min(time, last));
    }

    private static void mark(List<List<OnLine>> marks, int worker, boolean waiting, Range range) {
        for (int line = range.first(); line <= range.last(); line++) {
            if (marks.get(line).isEmpty()) {
                marks.set(line, new ArrayList<>());
            }
            marks.get(line).add(new OnLine(worker, waiting, line == range.first(), range.last() > range.first()));
        }
    }

    /** All lines of what is hurried through and of a step of several lines; of a block one stands at, its head. */
    private Optional<Range> range(Track.Place place) {
        int end = place.within() ? outline.end(place.number()) : place.number() + 1;
        boolean leaf = outline.end(place.number()) == place.number() + 1;
        int first = -1;
        int last = -1;
        for (int line = 0; line < lines.size(); line++) {
            int at = lines.get(line).place();
            if (at >= place.number() && at < end) {
                first = first < 0 ? line : first;
                last = place.within() || leaf ? line : first;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Range(first, last));
    }
}

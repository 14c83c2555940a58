package dev.interleave.cli;

import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** The timeline of a run as lines of text. */
final class TextTimeline {
    private static final int NAME = 18;
    private static final int MOST_LANES = 40;
    private static final String BETWEEN = "   ";

    private final Trace trace;
    private final Glyphs glyphs;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private TextTimeline(Trace trace, Glyphs glyphs, int columns) {
        this.trace = trace;
        this.glyphs = glyphs;
        this.columns = columns;
    }

    /** Its lines, none of them longer than so many columns. */
    static List<String> of(Trace trace, Glyphs glyphs, int columns) {
        TextTimeline timeline = new TextTimeline(trace, glyphs, columns);
        timeline.draw();
        return timeline.lines;
    }

    private void draw() {
        lines.add(named("", Ruler.of(trace.end(), width(), glyphs.tick())));
        group("Cores", trace.cores(), i -> "Core " + i, i -> owners(trace.core(i)));
        group("Interpreter lock", trace.gils().size(), i -> trace.gils().get(i).name(), i -> owners(trace.gil(i)));
        locks();
        int owners = lines.size();
        group("Workers", trace.workers().size(), this::worker, i -> states(trace.worker(i)));
        legend(String.join("", lines.subList(0, owners)), String.join("", lines.subList(owners, lines.size())));
    }

    private void locks() {
        List<String> names = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < trace.locks().size(); i++) {
            SharedLock lock = trace.locks().get(i);
            for (int permit = 0; permit < lock.permits(); permit++) {
                names.add(lock.permits() == 1 ? lock.name() : lock.name() + " " + (permit + 1));
                lanes.add(trace.lock(i, permit));
            }
        }
        String title = trace.locks().size() > 1 ? "Shared locks" : "Shared lock";
        group(title, names.size(), names::get, i -> owners(lanes.get(i)));
    }

    private void group(String title, int size, IntFunction<String> name, IntFunction<String> lane) {
        if (size == 0) {
            return;
        }
        lines.add(title);
        for (int i = 0; i < Math.min(size, MOST_LANES); i++) {
            lines.add(named("  " + name.apply(i), lane.apply(i)));
        }
        if (size > MOST_LANES) {
            lines.add("  … and " + (size - MOST_LANES) + " more");
        }
    }

    /** A worker's name, with its character on the other lanes where that is not simply its number. */
    private String worker(int index) {
        Worker worker = trace.workers().get(index);
        String glyph = String.valueOf(glyphs.of(worker));
        return worker.name().endsWith(glyph) ? worker.name() : worker.name() + " (" + glyph + ")";
    }

    private String owners(Lane lane) {
        return TextLane.of(
                lane, trace.end(), width(), Glyphs.BRIEFLY, i -> glyphs.of(trace.workers().get(lane.object(i))));
    }

    private String states(Lane lane) {
        return TextLane.of(lane, trace.end(), width(), TextLane.GAP, i -> glyphs.of(lane.state(i)));
    }

    /** Says what the characters stand for that were drawn. */
    private void legend(String owners, String workers) {
        List<String> entries = new ArrayList<>(Arrays.stream(State.values())
                .filter(state -> state != State.OWNED && workers.indexOf(glyphs.of(state)) >= 0)
                .map(state -> glyphs.of(state) + " " + glyphs.meaning(state))
                .distinct()
                .toList());
        if (owners.indexOf(Glyphs.BRIEFLY) >= 0) {
            entries.add(Glyphs.BRIEFLY + " in use, but briefly");
        }
        lines.add("");
        StringBuilder line = new StringBuilder();
        for (String entry : entries) {
            if (!line.isEmpty() && line.length() + BETWEEN.length() + entry.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : BETWEEN).append(entry);
        }
        lines.add(line.toString());
    }

    private int width() {
        return columns - NAME - 1;
    }

    private static String named(String name, String line) {
        String cut = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
        return (cut + " ".repeat(NAME - cut.length()) + " " + line).stripTrailing();
    }
}

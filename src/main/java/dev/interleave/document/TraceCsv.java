package dev.interleave.document;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A trace as comma-separated values: a line for each slice, times in nanoseconds. */
public final class TraceCsv {
    private TraceCsv() {}

    /** Writes all slices, lane by lane, without ever holding more than one. */
    public static void write(Trace trace, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("group,lane,start,end,state,about,letOnBy\n");
        for (Lanes.Named named : Lanes.of(trace)) {
            String begin = named.group().name().toLowerCase(Locale.ROOT) + "," + cell(named.name()) + ",";
            Lane lane = named.lane();
            for (int i = 0; i < lane.size(); i++) {
                writer.write(begin);
                writer.write(lane.start(i) + "," + lane.end(i) + "," + id(lane.state(i)) + ",");
                writer.write(cell(about(trace, named.group(), lane, i)) + ",");
                writer.write((lane.by(i) < 0 ? "" : cell(trace.workers().get(lane.by(i)).name())) + "\n");
            }
        }
        writer.flush();
    }

    /** The name of what a slice is about. */
    private static String about(Trace trace, Lanes.Group group, Lane lane, int i) {
        int object = lane.object(i);
        if (object < 0) {
            return "";
        }
        if (group != Lanes.Group.WORKERS) {
            return trace.workers().get(object).name();
        }
        return switch (lane.state(i)) {
            case STARTING, RUNNING, NATIVE, SWITCHING, WAKING, WAITING_CORE -> "Core " + object;
            case WAITING_GIL -> trace.gils().get(object).name();
            case WAITING_LOCK -> trace.locks().get(object).name();
            case WAITING_SIGNAL -> trace.signals().get(object).name();
            case WAITING_WORKER, WAITING_WORLD -> trace.workers().get(object).name();
            case WAITING_IO, SLEEPING, WAITING_LOOP, OWNED -> "";
        };
    }

    private static String id(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}

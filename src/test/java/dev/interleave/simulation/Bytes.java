package dev.interleave.simulation;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Track;
import dev.interleave.trace.Worker;
import dev.interleave.trace.Writes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A trace as bytes, all of it, so that two can be compared. */
final class Bytes {
    private Bytes() {}

    static byte[] of(Trace trace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(trace.workers() + " " + trace.gils() + " " + trace.locks());
            out.writeUTF(trace.end() + " " + trace.events() + " " + trace.variables() + " " + trace.deadlock());
            for (int core = 0; core < trace.cores(); core++) {
                write(out, trace.core(core));
            }
            for (int gil = 0; gil < trace.gils().size(); gil++) {
                write(out, trace.gil(gil));
            }
            for (int lock = 0; lock < trace.locks().size(); lock++) {
                for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                    write(out, trace.lock(lock, permit));
                }
            }
            for (Worker worker : trace.workers()) {
                write(out, trace.worker(worker.index()));
                write(out, trace.track(worker.index()));
            }
            for (int i = 0; i < trace.marks().size(); i++) {
                out.writeUTF(trace.marks().time(i) + " " + trace.marks().kind(i) + " " + trace.marks().worker(i) + " "
                        + trace.marks().other(i) + " " + trace.marks().object(i));
            }
            for (int variable = 0; variable < trace.variables().size(); variable++) {
                Writes writes = trace.writes(variable);
                for (int i = 0; i < writes.size(); i++) {
                    out.writeUTF(writes.time(i) + " " + writes.worker(i) + " " + writes.expected(i) + " " + writes.actual(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Track track) {
        track.forEach((from, place) -> {
            try {
                out.writeUTF(from + " " + place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(DataOutputStream out, Lane lane) throws IOException {
        out.writeInt(lane.size());
        for (int i = 0; i < lane.size(); i++) {
            out.writeLong(lane.start(i));
            out.writeLong(lane.end(i));
            out.writeByte(lane.state(i).ordinal());
            out.writeInt(lane.object(i));
            out.writeInt(lane.by(i));
        }
    }
}

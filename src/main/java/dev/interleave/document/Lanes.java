package dev.interleave.document;

import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** All lanes of a trace under the names that exports give them. */
final class Lanes {
    private Lanes() {}

    /** The groups of lanes, in the order of the timeline. */
    enum Group {
        CORES("Cores"),
        GILS("GIL"),
        LOCKS("Shared locks"),
        WORKERS("Workers");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A lane.
     *
     * @param number its place in its group
     */
    record Named(Group group, int number, String name, Lane lane) {}

    /** All of them, group by group. */
    static List<Named> of(Trace trace) {
        List<Named> lanes = new ArrayList<>();
        for (int i = 0; i < trace.cores(); i++) {
            lanes.add(new Named(Group.CORES, i, "Core " + i, trace.core(i)));
        }
        for (int i = 0; i < trace.gils().size(); i++) {
            lanes.add(new Named(Group.GILS, i, trace.gils().get(i).name(), trace.gil(i)));
        }
        int number = 0;
        for (int i = 0; i < trace.locks().size(); i++) {
            SharedLock lock = trace.locks().get(i);
            for (int permit = 0; permit < lock.permits(); permit++) {
                String name = lock.permits() == 1 ? lock.name() : lock.name() + ", permit " + (permit + 1);
                lanes.add(new Named(Group.LOCKS, number++, name, trace.lock(i, permit)));
            }
        }
        for (int i = 0; i < trace.workers().size(); i++) {
            lanes.add(new Named(Group.WORKERS, i, trace.workers().get(i).name(), trace.worker(i)));
        }
        return lanes;
    }
}

package dev.interleave.ui.panel;

import dev.interleave.analysis.Chain;
import dev.interleave.analysis.Meanwhile;
import dev.interleave.analysis.Reason;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import dev.interleave.ui.panel.Chips.Part;
import java.util.ArrayList;
import java.util.List;

/** A selected slice in words: why, who had meanwhile what it waited for, and who let whom go on around it. */
final class WaitWords {
    private static final int MOST_TURNS = 6;
    private static final int MOST_LINKS = 4;

    private final Trace trace;
    private final Selection selection;
    private final List<List<Part>> lines = new ArrayList<>();

    private WaitWords(Trace trace, Selection selection) {
        this.trace = trace;
        this.selection = selection;
    }

    /** The lines about a slice; each has words and workers. */
    static List<List<Part>> of(Trace trace, Selection selection) {
        WaitWords words = new WaitWords(trace, selection);
        words.reason();
        int worker = selection.worker(trace);
        int slice = selection.slice(trace);
        if (slice >= 0) {
            words.meanwhile(Meanwhile.of(trace, worker, slice));
            Chain chain = Chain.of(trace, worker, slice);
            words.links("Before", chain.back());
            words.links("Then", chain.forward());
        }
        return List.copyOf(words.lines);
    }

    private void reason() {
        Lane lane = selection.lane(trace);
        int worker = selection.worker(trace);
        int slice = selection.slice();
        List<Part> line = new ArrayList<>();
        line.add(new Part.Who(worker));
        if (selection.kind() == Row.Kind.WORKER || selection.kind() == Row.Kind.CORE) {
            int own = selection.slice(trace);
            line.add(new Part.Words(own < 0 ? "" : Reason.of(trace, worker, own)));
        } else {
            String name = selection.kind() == Row.Kind.GIL
                    ? "the " + trace.gils().get(selection.index()).name()
                    : trace.locks().get(selection.index()).name();
            line.add(new Part.Words("held " + name + " for " + Nanos.rounded(lane.duration(slice))));
            if (lane.by(slice) >= 0) {
                line.add(new Part.Words("; next it went to"));
                line.add(new Part.Who(lane.by(slice)));
            }
        }
        lines.add(line);
    }

    private void meanwhile(Meanwhile meanwhile) {
        List<Meanwhile.Turn> turns = meanwhile.turns();
        if (turns.isEmpty()) {
            return;
        }
        List<Part> line = new ArrayList<>();
        line.add(new Part.Strong("Meanwhile"));
        line.add(new Part.Words(meanwhile.what() + ":"));
        turns.stream().limit(MOST_TURNS).forEach(turn -> {
            line.add(new Part.Who(turn.worker()));
            line.add(new Part.Words(Nanos.rounded(turn.time())));
        });
        if (turns.size() > MOST_TURNS) {
            long rest = turns.stream().skip(MOST_TURNS).mapToLong(Meanwhile.Turn::time).sum();
            line.add(new Part.Words("and " + (turns.size() - MOST_TURNS) + " more " + Nanos.rounded(rest)));
        }
        lines.add(line);
    }

    private void links(String title, List<Chain.Link> links) {
        for (int i = 0; i < links.size() && i < MOST_LINKS; i++) {
            Chain.Link link = links.get(i);
            List<Part> line = new ArrayList<>();
            if (i == 0) {
                line.add(new Part.Strong(title));
            }
            line.add(new Part.Who(link.from()));
            line.add(new Part.Words("let"));
            line.add(new Part.Who(link.to()));
            line.add(new Part.Words("go on at " + Nanos.rounded(link.time())));
            lines.add(line);
        }
    }
}

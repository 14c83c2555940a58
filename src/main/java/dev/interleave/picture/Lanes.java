package dev.interleave.picture;

import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws what happens on lanes, several at the same time where the painter has a hand for each. */
final class Lanes {
    /** How many lanes one thread draws at a time. */
    private static final int TOGETHER = 3;

    private final Subject subject;
    private final Style style;
    private final TimeScale scale;
    /** The y of the top of the content. */
    private final int top;

    Lanes(Subject subject, Style style, TimeScale scale, int top) {
        this.subject = subject;
        this.style = style;
        this.scale = scale;
        this.top = top;
    }

    void draw(Painter painter, List<Row> rows) {
        Optional<Pen> pen = painter.pen();
        if (pen.isEmpty()) {
            Sheet sheet = new Sheet();
            draw(sheet, rows);
            sheet.paint(painter);
            return;
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += TOGETHER) {
            sheets.add(new StraightSheet(pen.get()));
        }
        IntStream.range(0, sheets.size()).parallel().forEach(i ->
                draw(sheets.get(i), rows.subList(i * TOGETHER, Math.min(rows.size(), (i + 1) * TOGETHER))));
        sheets.forEach(sheet -> sheet.paint(painter));
    }

    private void draw(Sheet sheet, List<Row> rows) {
        OwnerLane owner = new OwnerLane(subject, style, sheet);
        WorkerLane worker = new WorkerLane(subject, style, sheet);
        QueueArea lockQueue = QueueArea.ofLock(sheet, style);
        QueueArea signalQueue = QueueArea.ofSignal(sheet, style);
        QueueArea level = QueueArea.ofLevel(sheet, style);
        VariableArea variable = new VariableArea(sheet, style);
        HoldBar hold = new HoldBar(sheet);
        Trace trace = subject.trace();
        for (Row row : rows) {
            int y = top + row.y();
            switch (row.kind()) {
                case CORE -> owner.draw(subject.core(row.index()), scale, y, row.height());
                case GIL -> owner.draw(subject.gil(row.index()), scale, y, row.height());
                case LOCK -> owner.draw(subject.lock(row.index(), row.permit()), scale, y, row.height());
                case QUEUE -> lockQueue.draw(subject.queue(row.index()), scale, y, row.height());
                case SIGNAL -> signalQueue.draw(subject.signalQueue(row.index()), scale, y, row.height());
                case LEVEL ->
                    level.draw(subject.level(row.index()), subject.fullLevel(row.index()), scale, y, row.height());
                case VARIABLE ->
                    variable.draw(trace.writes(row.index()), trace.end(), scale, y, row.height());
                case WORKER -> {
                    worker.draw(row.index(), scale, y, row.height());
                    hold.draw(subject.holding(row.index()), scale, y, row.height());
                }
            }
        }
    }

    /** The lost updates below the lanes of variables. */
    void losses(Painter painter, List<Row> rows) {
        LossRow losses = new LossRow(painter, subject, style);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.VARIABLE) {
                losses.draw(subject.losses(row.index()), scale, top + row.bottom());
            }
        }
    }

    /** On the lanes of workers where tasks were made to stop waiting. */
    void brokenOff(Painter painter, List<Row> rows) {
        BrokenOffSigns signs = new BrokenOffSigns(painter, style);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.WORKER) {
                signs.draw(subject.brokenOff().of(row.index()), scale, top + row.y(), row.height());
            }
        }
    }

    /** The hand-offs below the lanes of GILs. */
    void handOffs(Painter painter, List<Row> rows) {
        HandOffRow handOffs = new HandOffRow(painter, style);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.GIL && !row.compact()) {
                handOffs.draw(subject.handOffs(row.index()), scale, top + row.bottom());
            }
        }
    }
}

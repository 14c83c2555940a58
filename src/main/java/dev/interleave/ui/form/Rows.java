package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.ReadersWriters;
import dev.interleave.program.LockKind;
import dev.interleave.program.PoolKind;
import dev.interleave.program.SharedUse;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes rows from the annotations on the components of a record of the experiment. */
final class Rows {
    private Rows() {}

    /** A row for every component of a record that people can change and that has a name for them. */
    static <R extends Record> List<Row> all(Session session, Lens<R> lens, Class<? extends R> record) {
        List<Row> rows = new ArrayList<>();
        for (Component component : Component.of(record)) {
            row(session, lens, component).ifPresent(rows::add);
        }
        return rows;
    }

    /** The row of one numeric component. */
    static <R extends Record> NumberRow number(Session session, Lens<R> lens, Class<? extends R> record, String name) {
        Component component = Component.of(record).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return number(session, lens, component, component.component().getAnnotation(Quantity.class));
    }

    private static <R extends Record> Optional<Row> row(Session session, Lens<R> lens, Component component) {
        Quantity quantity = component.component().getAnnotation(Quantity.class);
        Labelled labelled = component.component().getAnnotation(Labelled.class);
        if (quantity != null) {
            return Optional.of(number(session, lens, component, quantity));
        }
        if (labelled == null) {
            return Optional.empty();
        }
        String id = lens.name() + "-" + component.name();
        if (component.component().getType() == boolean.class) {
            return Optional.of(new ToggleRow(
                    id,
                    labelled.label(),
                    labelled.help(),
                    experiment -> (boolean) component.get(lens.get().apply(experiment)),
                    on -> session.change(it -> put(lens, component, it, on))));
        }
        if (component.component().getType() == Wait.class) {
            return Optional.of(new WaitRow(
                    id,
                    labelled.label(),
                    labelled.help(),
                    session,
                    experiment -> (Wait) component.get(lens.get().apply(experiment)),
                    (experiment, wait) -> put(lens, component, experiment, wait)));
        }
        if (component.component().getType() == LockKind.class) {
            return Optional.of(new ChoiceRow<>(
                    id,
                    labelled.label(),
                    true,
                    session,
                    _ -> ReadersWriters.GUARDS,
                    Words::of,
                    experiment -> (LockKind) component.get(lens.get().apply(experiment)),
                    (experiment, kind) -> put(lens, component, experiment, kind)));
        }
        if (component.component().getType() == SharedUse.class) {
            return Optional.of(new ChoiceRow<>(
                    id,
                    labelled.label(),
                    true,
                    session,
                    _ -> List.of(SharedUse.values()),
                    SharedUse::label,
                    experiment -> (SharedUse) component.get(lens.get().apply(experiment)),
                    (experiment, use) -> put(lens, component, experiment, use)));
        }
        if (component.component().getType() == PoolKind.class) {
            return Optional.of(new ChoiceRow<>(
                    id,
                    labelled.label(),
                    true,
                    session,
                    _ -> List.of(PoolKind.EXECUTOR, PoolKind.MULTIPROCESSING),
                    PoolKind::label,
                    experiment -> (PoolKind) component.get(lens.get().apply(experiment)),
                    (experiment, kind) -> put(lens, component, experiment, kind)));
        }
        throw new IllegalArgumentException("no row for " + component);
    }

    private static <R extends Record> NumberRow number(
            Session session, Lens<R> lens, Component component, Quantity quantity) {
        String id = lens.name() + "-" + component.name();
        return new NumberRow(
                id,
                NumberSpec.of(quantity),
                experiment -> ((Number) component.get(lens.get().apply(experiment))).doubleValue(),
                new SessionTarget(
                        session,
                        id,
                        (experiment, value) -> lens.put()
                                .apply(experiment, component.withNumber(lens.get().apply(experiment), value))));
    }

    private static <R extends Record> Experiment put(
            Lens<R> lens, Component component, Experiment experiment, Object value) {
        return lens.put().apply(experiment, component.with(lens.get().apply(experiment), value));
    }
}

package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.program.Wait;
import dev.interleave.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** How long something outside takes: which kind of wait, and its numbers. */
final class WaitRow implements Row {
    private static final double SLIDER_FROM = 1e4;
    private static final double SLIDER_TO = 1e9;

    private final VBox box = new VBox();
    private final Function<Experiment, Wait> source;
    private final OneOf<WaitKind> kinds;
    private final List<Row> numbers;

    WaitRow(
            String id,
            String name,
            String help,
            Session session,
            Function<Experiment, Wait> source,
            BiFunction<Experiment, Wait, Experiment> put) {
        this.source = source;
        SegmentedButton buttons = new SegmentedButton();
        kinds = new OneOf<>(buttons.getToggleGroup(), kind ->
                session.change(it -> put.apply(it, kind.like(source.apply(it)))));
        for (WaitKind kind : WaitKind.values()) {
            ToggleButton button = new ToggleButton(kind.label());
            button.setId("kind-" + id + "-" + kind.name().toLowerCase(Locale.ROOT));
            button.setTooltip(new Tooltip(kind.help()));
            buttons.getButtons().add(button);
            kinds.add(kind, button);
        }
        buttons.getStyleClass().add("wait-kinds");
        buttons.setMaxWidth(Double.MAX_VALUE);
        numbers = List.of(
                number(id, "Time", help, Wait.Fixed.class, session, Wait.Fixed::time, put, (_, t) -> new Wait.Fixed(t)),
                number(id + "-min", "Shortest", help, Wait.Uniform.class, session, Wait.Uniform::min, put,
                        (it, t) -> new Wait.Uniform(t, Math.max(t, it.max()))),
                number(id + "-max", "Longest", help, Wait.Uniform.class, session, Wait.Uniform::max, put,
                        (it, t) -> new Wait.Uniform(Math.min(t, it.min()), t)),
                number(id + "-mean", "Mean", help, Wait.Exponential.class, session, Wait.Exponential::mean, put,
                        (_, t) -> new Wait.Exponential(t)));
        Label label = new Label(name);
        label.setTooltip(new Tooltip(help));
        box.getStyleClass().add("wait-row");
        box.getChildren().addAll(label, buttons);
        numbers.forEach(it -> box.getChildren().add(it.node()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        kinds.show(WaitKind.of(source.apply(experiment)));
        numbers.forEach(it -> it.show(experiment));
    }

    private <W extends Wait> Row number(
            String id,
            String name,
            String help,
            Class<W> type,
            Session session,
            Function<W, Long> get,
            BiFunction<Experiment, Wait, Experiment> put,
            BiFunction<W, Long, Wait> with) {
        NumberRow row = new NumberRow(
                id,
                NumberSpec.duration(name, 0, Wait.LONGEST, SLIDER_FROM, SLIDER_TO, help),
                experiment -> get.apply(type.cast(source.apply(experiment))),
                new SessionTarget(
                        session,
                        id,
                        (experiment, value) -> put.apply(
                                experiment, with.apply(type.cast(source.apply(experiment)), Math.round(value)))));
        return row.onlyWhen(experiment -> type.isInstance(source.apply(experiment)));
    }
}

package dev.interleave.ui.form;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.interleave.experiment.Experiment;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A number of the experiment: its name, a field for the exact value, a slider, and what is wrong with an entry. */
final class NumberRow extends VBox implements Row {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final int FEWEST_DIGITS = 7;
    /** The columns of a text field are as wide as a W. */
    private static final double DIGIT_IN_COLUMNS = 0.58;

    /** Where a number goes. */
    interface Target {
        /**
         * Sets the value.
         *
         * @param gesture whether more of the same may follow at once
         * @return why it cannot be set, one sentence
         */
        Optional<String> set(double value, boolean gesture);

        /** Ends a gesture. */
        void seal();
    }

    private final NumberSpec spec;
    private final SliderScale scale;
    private final ToDoubleFunction<Experiment> source;
    private final Target target;
    private final TextField entry = new TextField();
    private final Slider slider = new Slider(0, 1, 0);
    private final Problem problem;
    private double value;
    private boolean showing;

    /** @param id what tests and stylesheets call it */
    NumberRow(String id, NumberSpec spec, ToDoubleFunction<Experiment> source, Target target) {
        this.spec = spec;
        this.scale = spec.scale();
        this.source = source;
        this.target = target;
        setId("row-" + id);
        getStyleClass().add("number-row");

        Label label = new Label(spec.label());
        label.setLabelFor(entry);
        label.setTooltip(new Tooltip(spec.help() + "\nAllowed: " + spec.allowed() + "."));
        entry.setId("entry-" + id);
        entry.getStyleClass().add("exact-entry");
        entry.setAccessibleText(spec.label());
        entry.setAccessibleHelp(spec.help());
        // Where there is little room the name takes two lines.
        label.setWrapText(true);
        entry.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(entry, Priority.ALWAYS);
        entry.setOnAction(_ -> commit());
        entry.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit();
            }
        });
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInEntry);

        slider.setId("slider-" + id);
        slider.setAccessibleText(spec.label());
        slider.setAccessibleHelp(spec.help());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.valueProperty().subscribe((_, place) -> {
            if (!showing) {
                set(scale.value(place.doubleValue()), true);
            }
        });
        slider.setOnMouseReleased(_ -> {
            target.seal();
            showing = true;
            slider.setValue(scale.place(value));
            showing = false;
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnSlider);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, _ -> target.seal());

        problem = new Problem(id);
        HBox line = new HBox(label, entry);
        line.getStyleClass().add("number-line");
        getChildren().addAll(line, slider, problem);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Experiment experiment) {
        double now = source.applyAsDouble(experiment);
        // What is typed but not yet right stays, as long as the value itself does not change.
        if (now != value || entry.getText().isEmpty()) {
            showValue(now);
        }
    }

    private void showValue(double now) {
        value = now;
        showing = true;
        entry.setText(spec.text(now));
        entry.setPrefColumnCount((int) Math.ceil(DIGIT_IN_COLUMNS * Math.max(FEWEST_DIGITS, entry.getText().length())));
        // While it is dragged the slider stays where the pointer is.
        if (!slider.isPressed()) {
            slider.setValue(scale.place(now));
        }
        showing = false;
        explain(Optional.empty());
    }

    private void commit() {
        if (entry.getText().equals(spec.text(value))) {
            explain(Optional.empty());
            return;
        }
        try {
            double typed = TypedNumber.parse(spec, entry.getText(), value);
            if (typed == value) {
                showValue(value);
            } else {
                set(typed, false);
            }
        } catch (IllegalArgumentException wrong) {
            explain(Optional.of(wrong.getMessage()));
        }
    }

    private void set(double next, boolean gesture) {
        if (next == value) {
            return;
        }
        explain(target.set(next, gesture));
    }

    private void explain(Optional<String> sentence) {
        problem.explain(sentence);
        entry.pseudoClassStateChanged(WRONG, sentence.isPresent());
        entry.setAccessibleHelp(sentence.orElse(spec.help()));
    }

    private void keyInEntry(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                boolean changed = !entry.getText().equals(spec.text(value));
                showValue(value);
                if (changed) {
                    event.consume();
                }
            }
            case UP, DOWN -> {
                set(scale.step(value, event.getCode() == KeyCode.UP ? 1 : -1), false);
                event.consume();
            }
            default -> {}
        }
    }

    private void keyOnSlider(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, UP -> stepSlider(1, event);
            case LEFT, DOWN -> stepSlider(-1, event);
            case HOME -> moveSlider(spec.from(), event);
            case END -> moveSlider(spec.to(), event);
            default -> {}
        }
    }

    private void stepSlider(int direction, KeyEvent event) {
        moveSlider(scale.step(value, direction), event);
    }

    private void moveSlider(double next, KeyEvent event) {
        set(next, true);
        event.consume();
    }
}

package dev.interleave.ui.play;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.interleave.quantity.Nanos;
import dev.interleave.ui.look.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The controls under the timeline: the whole run as a slider, and below it what plays and steps. */
public final class PlayBar extends VBox {
    private final Player player;
    private final Label speedName = new Label("Speed");
    private final Label end = new Label();
    private final HBox more;
    private final HBox speed;
    private final HBox position;
    private final HBox controls;
    private boolean showing;

    /**
     * A bar for a player.
     *
     * @param more further buttons
     */
    public PlayBar(Player player, ButtonBase... more) {
        this.player = player;
        this.more = new HBox(more);
        this.more.getStyleClass().add("play-controls");
        getStyleClass().add("play-bar");
        speed = speed();
        position = position();
        controls = new HBox(
                button("to-start", Feather.SKIP_BACK, "To the start", "Home", player::toStart),
                button("previous-event", Feather.CHEVRON_LEFT, "Previous event", "←", player::previousEvent),
                playButton(),
                button("next-event", Feather.CHEVRON_RIGHT, "Next event", "→", player::nextEvent),
                button("to-end", Feather.SKIP_FORWARD, "To the end", "End", player::toEnd),
                loopButton(),
                this.more,
                speed,
                gap(),
                position);
        controls.getStyleClass().add("play-controls");
        getChildren().addAll(scrubber(), controls);
    }

    /** As wide as the buttons: all else can give way. */
    @Override
    protected double computeMinWidth(double height) {
        double buttons = controls.getChildren().stream()
                .filter(ButtonBase.class::isInstance)
                .mapToDouble(it -> Math.max(it.minWidth(-1), it.prefWidth(-1)) + controls.getSpacing())
                .sum();
        return snappedLeftInset() + Math.ceil(buttons) + snappedRightInset();
    }

    /** Where there is little room, what there are keys for or what stands elsewhere gives way, one after the other. */
    @Override
    protected void layoutChildren() {
        double name = speedName.prefWidth(-1);
        double restOfSpeed = speed.prefWidth(-1) - (speedName.isManaged() ? name : 0);
        double length = end.prefWidth(-1);
        double restOfPosition = position.prefWidth(-1) - (end.isManaged() ? length : 0);
        double whole = controls.prefWidth(-1) + missing(speedName) + missing(speed) + missing(more) + missing(end) + missing(position);
        double tooMuch = whole - (getWidth() - snappedLeftInset() - snappedRightInset());
        tooMuch = giveWay(speedName, name, tooMuch);
        tooMuch = giveWay(speed, restOfSpeed, tooMuch);
        tooMuch = giveWay(end, length, tooMuch);
        tooMuch = giveWay(more, more.prefWidth(-1), tooMuch);
        giveWay(position, restOfPosition, tooMuch);
        super.layoutChildren();
    }

    private static double missing(Node node) {
        return node.isManaged() ? 0 : node.prefWidth(-1);
    }

    /** Takes something away when there is too much; returns how much is too much then. */
    private static double giveWay(Node node, double width, double tooMuch) {
        show(node, tooMuch <= 0);
        return tooMuch <= 0 ? tooMuch : tooMuch - width;
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private Button button(String id, Feather icon, String name, String shortcut, Runnable action) {
        Button button = Icons.only(new Button(), icon, name, shortcut);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button playButton() {
        Button button = button("play", Feather.PLAY, "Play", "Space", player::toggle);
        button.getStyleClass().add("accent");
        player.playingProperty().subscribe(playing -> {
            button.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
            button.setAccessibleText(playing ? "Pause" : "Play");
        });
        return button;
    }

    private ToggleButton loopButton() {
        ToggleButton loop = Icons.only(new ToggleButton(), Feather.REPEAT, "Loop: begin again at the end, or from I to O", "R");
        loop.setId("loop");
        loop.selectedProperty().bindBidirectional(player.loopingProperty());
        return loop;
    }

    private HBox speed() {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("speed");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText("Speed");
        slider.setTooltip(new Tooltip("How much of the run passes in a second  (, and .)"));
        slider.setBlockIncrement(1.0 / 21);
        Label label = new Label();
        label.setId("speed-label");
        label.getStyleClass().add("speed-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        slider.valueProperty().subscribe((_, place) -> {
            if (!showing) {
                player.choose(Pace.speed(place.doubleValue()));
            }
        });
        player.speedProperty().subscribe(speed -> {
            label.setText(Pace.text(speed.longValue()));
            showing = true;
            if (!slider.isPressed()) {
                slider.setValue(Pace.place(speed.longValue()));
            }
            showing = false;
        });
        slider.setMinWidth(Region.USE_PREF_SIZE);
        speedName.setLabelFor(slider);
        speedName.getStyleClass().add("speed-name");
        speedName.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(speedName, slider, label);
        box.getStyleClass().add("speed-box");
        return box;
    }

    private Slider scrubber() {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("scrubber");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText("Position");
        slider.setFocusTraversable(false);
        slider.valueProperty().subscribe((_, place) -> {
            if (!showing) {
                player.pause();
                player.positionProperty().set(Math.round(place.doubleValue() * player.endProperty().get()));
            }
        });
        Runnable follow = () -> {
            showing = true;
            long end = player.endProperty().get();
            slider.setValue(end == 0 ? 0 : (double) player.positionProperty().get() / end);
            showing = false;
        };
        player.positionProperty().subscribe(follow);
        player.endProperty().subscribe(follow);
        return slider;
    }

    private HBox position() {
        Label now = new Label();
        now.setId("position");
        now.getStyleClass().add("position");
        now.setMinWidth(Region.USE_PREF_SIZE);
        end.setId("run-end");
        end.getStyleClass().add("run-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        player.positionProperty()
                .subscribe(it -> now.setText(PositionText.of(it.longValue(), player.endProperty().get())));
        player.endProperty().subscribe(it -> {
            now.setText(PositionText.of(player.positionProperty().get(), it.longValue()));
            end.setText("of " + Nanos.rounded(it.longValue()));
        });
        HBox box = new HBox(now, end);
        box.getStyleClass().add("position-box");
        return box;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

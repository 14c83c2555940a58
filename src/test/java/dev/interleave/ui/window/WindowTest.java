package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Profiles;
import dev.interleave.python.RealPython;
import dev.interleave.ui.UiTest;
import dev.interleave.ui.play.HandPulse;
import dev.interleave.ui.session.FileDialogs;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Simulator;
import dev.interleave.ui.settings.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the main window: real controls, the real simulator, a clock and file dialogs in the test's hands. */
abstract class WindowTest extends UiTest {
    @TempDir
    protected Path folder;

    protected final HandPulse pulse = new HandPulse();
    /** The file that whoever asks for one gets. */
    protected Optional<Path> chosen = Optional.empty();

    /** The Pythons that whoever looks for some finds. */
    protected List<RealPython> pythons = List.of();

    protected MainWindow window;

    @BeforeEach
    final void openWindow() {
        window = onFx(() -> {
            MainWindow it = new MainWindow(
                    stage(),
                    new SettingsStore(folder.resolve("settings")),
                    dialogs(),
                    Simulator.REAL,
                    new Profiler(
                            new Profiles(folder.resolve("settings").resolve(Profiles.FOLDER)), () -> pythons, Platform::runLater),
                    Runnable::run,
                    pulse);
            stage().setWidth(WIDTH);
            stage().setHeight(HEIGHT);
            stage().show();
            return it;
        });
        waitUntil("the first run is there", () -> !text("#lesson-headline").isEmpty());
    }

    private FileDialogs dialogs() {
        return new FileDialogs() {
            @Override
            public Optional<Path> open(Optional<Path> in) {
                return chosen;
            }

            @Override
            public Optional<Path> save(Optional<Path> in, String name) {
                return chosen;
            }
        };
    }

    protected final <N extends Node> N find(String query) {
        return lookup(query).query();
    }

    protected final boolean isThere(String query) {
        return lookup(query).queryAll().stream().anyMatch(it -> it.getScene() != null && reallyVisible(it));
    }

    private static boolean reallyVisible(Node node) {
        for (Node it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return true;
    }

    protected final String text(String query) {
        return switch (this.<Node>find(query)) {
            case Labeled labeled -> labeled.getText();
            case TextField field -> field.getText();
            case Text text -> text.getText();
            default -> throw new AssertionError(query + " has no text");
        };
    }

    /** Types into an entry field and presses Enter. */
    protected final void enter(String query, String words) {
        onFx(() -> {
            TextField field = find(query);
            reveal(field);
            field.requestFocus();
            field.setText(words);
            field.getOnAction().handle(new ActionEvent());
            return field;
        });
        settle();
    }

    /** Scrolls the form so that something in it can be seen. */
    protected final void reveal(Node node) {
        ScrollPane form = (ScrollPane) lookup(".experiment-form").query();
        double top = node.localToScene(node.getBoundsInLocal()).getMinY()
                - form.getContent().localToScene(form.getContent().getBoundsInLocal()).getMinY();
        double room = form.getContent().getBoundsInLocal().getHeight() - form.getViewportBounds().getHeight();
        form.setVvalue(room <= 0 ? 0 : Math.clamp((top - 100) / room, 0, 1));
        form.layout();
    }

    protected final double place(String query) {
        return this.<Slider>find(query).getValue();
    }

    protected final void assertTitle(String title) {
        waitUntil("the title is " + title, () -> title.equals(stage().getTitle()));
        assertThat(stage().getTitle()).isEqualTo(title);
    }
}

package dev.interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A test of real controls: a stage at (0, 0), not larger than the screen of the headless platform; every exception that
 * nobody caught on the toolkit's thread fails the test.
 */
public abstract class UiTest extends FxRobot {
    /** The width of the stage when a test begins. */
    protected static final double WIDTH = 1000;
    /** Its height. */
    protected static final double HEIGHT = 960;

    private static final long PATIENCE_SECONDS = 20;

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Stage stage;

    /** Shows the stage as it is when a test begins. */
    @BeforeEach
    final void freshStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> uncaught.add(problem));
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return stage;
        });
    }

    /** Takes the stage away and looks for what went wrong unseen. */
    @AfterEach
    final void nothingWentWrongUnseen() throws TimeoutException {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        onFx(() -> {
            stage.setOnCloseRequest(null);
            stage.hide();
            return stage;
        });
        settle();
        assertThat(uncaught).as("exceptions nobody caught").isEmpty();
    }

    /** The stage of this test. */
    protected final Stage stage() {
        return stage;
    }

    /** Does something on the toolkit's thread and waits for it. */
    protected static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), action);
    }

    /** Waits until the toolkit has nothing left to do. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until something is so, looked at on the toolkit's thread. */
    protected static void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException problem) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what, problem);
        }
        settle();
    }
}

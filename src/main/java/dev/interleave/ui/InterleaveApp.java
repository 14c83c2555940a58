package dev.interleave.ui;

import dev.interleave.document.Profiles;
import dev.interleave.python.RealPython;
import dev.interleave.ui.play.Pulse;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Simulator;
import dev.interleave.ui.settings.SettingsFolder;
import dev.interleave.ui.settings.SettingsStore;
import dev.interleave.ui.window.ChooserDialogs;
import dev.interleave.ui.window.MainWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The JavaFX application. Its first parameter, if there is one, is a file to open. */
public final class InterleaveApp extends Application {
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    private final ExecutorService simulations = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("simulation").factory());

    @Override
    public void start(Stage stage) {
        for (int size : ICON_SIZES) {
            String icon = "/icons/interleave-" + size + ".png";
            stage.getIcons().add(new Image(InterleaveApp.class.getResource(icon).toExternalForm()));
        }
        MainWindow window = new MainWindow(
                stage,
                new SettingsStore(SettingsFolder.here()),
                new ChooserDialogs(stage),
                Simulator.REAL,
                new Profiler(
                        new Profiles(SettingsFolder.here().resolve(Profiles.FOLDER)),
                        () -> RealPython.find(System.getenv()),
                        Platform::runLater),
                simulations,
                Pulse.everyFrame());
        window.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(window::open);
    }

    @Override
    public void stop() {
        simulations.shutdownNow();
    }
}

package dev.interleave.ui;

import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application. */
public final class InterleaveApp extends Application {
    @Override
    public void start(Stage stage) {
        stage.show();
    }
}

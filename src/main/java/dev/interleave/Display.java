package dev.interleave;

import dev.interleave.ui.InterleaveApp;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out whether there is a display, and opens the window on it. */
final class Display {
    private Display() {}

    /** Opens the window and comes back when it is closed; {@code false} when there is no display that it can open on. */
    static boolean open(Optional<Path> file) {
        if (!isThere(System.getProperty("os.name"), System.getenv())) {
            return false;
        }
        try {
            InterleaveApp.launch(InterleaveApp.class, file.map(Path::toString).stream().toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException | LinkageError _) {
            // DISPLAY may be set although no server answers there, or the system's window toolkit may be missing.
            return false;
        }
    }

    /** Whether the environment promises a display. */
    static boolean isThere(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}

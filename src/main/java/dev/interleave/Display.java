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
        } catch (RuntimeException e) {
            if (isOfTheWindow(e)) {
                throw e;
            }
            // DISPLAY may be set although no server answers there.
            return false;
        } catch (LinkageError _) {
            // The system's own window toolkit is missing.
            return false;
        }
    }

    /** Whether it went wrong in the window itself, and not in the toolkit under it; the toolkit marks the former so. */
    private static boolean isOfTheWindow(RuntimeException e) {
        return e.getMessage() != null && e.getMessage().startsWith("Exception in Application");
    }

    /** Whether the environment promises a display. */
    static boolean isThere(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}

package dev.interleave.ui.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the platform wants settings to be. */
public final class SettingsFolder {
    private SettingsFolder() {}

    /** The folder on this computer, for this person. */
    public static Path here() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Interleave");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Interleave");
        }
        return folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("interleave");
    }

    private static Path folder(String named, Path usual) {
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : usual;
    }
}

package dev.interleave.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings and their file. What cannot be read is as if it had never been set, and what cannot be written is
 * forgotten at the end: settings never stand in anybody's way.
 */
public final class SettingsStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());

    private final Path file;
    private Settings settings;

    /** The settings in a folder, which need not exist. */
    public SettingsStore(Path folder) {
        file = folder.resolve("settings.json");
        settings = read(file);
    }

    /** The settings as they are now. */
    public Settings get() {
        return settings;
    }

    /** Changes the settings and writes them down. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings);
        if (!next.equals(settings)) {
            settings = next;
            write();
        }
    }

    private static Settings read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            List<Path> recent = new ArrayList<>();
            for (JsonNode path : json.path("recent")) {
                recent.add(Path.of(path.asString("")));
            }
            return new Settings(
                    json.path("dark").asBoolean(Settings.DEFAULT.dark()),
                    json.path("scale").asDouble(Settings.DEFAULT.scale()),
                    recent);
        } catch (IOException | JacksonException | InvalidPathException problem) {
            LOG.log(System.Logger.Level.DEBUG, "settings are unreadable", problem);
            return Settings.DEFAULT;
        }
    }

    private void write() {
        ObjectNode json = JSON.createObjectNode();
        json.put("dark", settings.dark());
        json.put("scale", settings.scale());
        ArrayNode recent = json.putArray("recent");
        settings.recent().forEach(it -> recent.add(it.toString()));
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "settings", ".json");
            Files.writeString(whole, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            LOG.log(System.Logger.Level.DEBUG, "settings cannot be written", problem);
        }
    }
}

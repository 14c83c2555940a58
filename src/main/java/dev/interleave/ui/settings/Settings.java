package dev.interleave.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered.
 *
 * @param dark whether the window is dark
 * @param scale how large everything is, 1 is usual
 * @param recent the files opened or saved last, the newest first
 */
public record Settings(boolean dark, double scale, List<Path> recent) {
    /** What a first start goes by. */
    public static final Settings DEFAULT = new Settings(false, 1, List.of());

    private static final int MOST_RECENT = 8;

    /** Copies the list. */
    public Settings {
        recent = List.copyOf(recent);
    }

    /** The same in light or dark. */
    public Settings withDark(boolean other) {
        return new Settings(other, scale, recent);
    }

    /** The same in another size. */
    public Settings withScale(double other) {
        return new Settings(dark, other, recent);
    }

    /** The same with a file as the newest. */
    public Settings withRecent(Path file) {
        List<Path> files = new ArrayList<>(recent);
        files.remove(file);
        files.addFirst(file);
        return new Settings(dark, scale, files.subList(0, Math.min(MOST_RECENT, files.size())));
    }

    /** The same without a file. */
    public Settings withoutRecent(Path file) {
        return new Settings(dark, scale, recent.stream().filter(it -> !it.equals(file)).toList());
    }
}

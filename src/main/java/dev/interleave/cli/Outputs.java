package dev.interleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Checks the files that a command is to write before it begins its work. */
final class Outputs {
    private Outputs() {}

    /**
     * Checks where a simulation is to write.
     *
     * @param trace where to write the trace, or {@code null}
     * @param picture where to draw the picture, or {@code null}
     */
    static void check(Path input, Path trace, Path picture) throws BadInput {
        if (trace != null && !isCsv(trace) && !ends(trace, ".json")) {
            throw new BadInput(
                    "--trace " + trace + ": the name must end in .json or .csv, which decides what is written.");
        }
        if (picture != null && !ends(picture, ".png")) {
            throw new BadInput("--picture " + picture + ": the name must end in .png.");
        }
        for (Path output : new Path[] {trace, picture}) {
            if (output != null && same(input, output)) {
                throw new BadInput(output + " is the experiment itself; write to another file.");
            }
        }
    }

    /** Whether a trace is to be written there as a table. */
    static boolean isCsv(Path file) {
        return ends(file, ".csv");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static boolean same(Path one, Path other) throws BadInput {
        try {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            throw new BadInput(other + " cannot be compared with " + one + ": " + e.getMessage() + ".");
        }
    }
}

package dev.interleave.cli;

import dev.interleave.python.RealPython;
import java.util.List;
import java.util.stream.Collectors;

/** The real Pythons of this computer that a command may use. */
final class Pythons {
    private Pythons() {}

    /**
     * All of them, the newest first.
     *
     * @param purpose what the command wants of them: {@code measure}
     * @throws BadInput when there is none
     */
    static List<RealPython> found(String purpose) throws BadInput {
        List<RealPython> found = RealPython.find(System.getenv());
        if (found.isEmpty()) {
            throw new BadInput(
                    "No Python was found on the search path or in pyenv, so there is nothing to " + purpose + ".");
        }
        return found;
    }

    /**
     * The one of a version.
     *
     * @throws BadInput when there is none of that version, with those there are
     */
    static RealPython named(String version, List<RealPython> found) throws BadInput {
        return found.stream()
                .filter(it -> it.version().id().equals(version))
                .findFirst()
                .orElseThrow(() -> new BadInput("--python " + version + ": there is none on this computer; there is "
                        + found.stream().map(it -> it.version().id()).collect(Collectors.joining(", ")) + "."));
    }
}

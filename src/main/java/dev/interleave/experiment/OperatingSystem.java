package dev.interleave.experiment;

import java.util.List;

/** The operating systems that Python behaves differently on. */
public enum OperatingSystem {
    /** Linux, and others that fork by default. */
    LINUX("linux", "Linux"),
    /** macOS: can fork, but does not by default since 3.8. */
    MACOS("macos", "macOS"),
    /** Windows: cannot fork; ends timed waits at the ticks of its clock. */
    WINDOWS("windows", "Windows");

    private final String id;
    private final String label;

    OperatingSystem(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /** The name people know it by. */
    public String label() {
        return label;
    }

    /** The ways it has to start a process ({@code multiprocessing.get_all_start_methods}). */
    public List<StartMethod> startMethods() {
        return this == WINDOWS ? List.of(StartMethod.SPAWN) : List.of(StartMethod.values());
    }
}

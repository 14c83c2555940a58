package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;

/** The CPython versions whose concurrency is modelled. */
public enum PythonVersion {
    /** 3.9: looks at the drop request between almost any two bytecodes. */
    V3_9(9),
    /** 3.10: looks only at jumps, calls and function entry. */
    V3_10(10),
    /** 3.11: looks at backward jumps, calls and function entry. */
    V3_11(11),
    /** 3.12: a GIL per interpreter becomes possible (PEP 684). */
    V3_12(12),
    /** 3.13: the first free-threaded build (PEP 703, experimental). */
    V3_13(13),
    /** 3.14: free-threading supported (PEP 779), forkserver the default on Linux. */
    V3_14(14);

    private final int minor;

    PythonVersion(int minor) {
        this.minor = minor;
    }

    /** The name in experiment files: {@code 3.13}. */
    public String id() {
        return "3." + minor;
    }

    /** Whether this is the given 3.x or a later one. */
    public boolean atLeast(int minimumMinor) {
        return minor >= minimumMinor;
    }

    /**
     * The version of that name.
     *
     * @throws OutOfRange when it is none of those modelled
     */
    public static PythonVersion of(String id) {
        for (PythonVersion version : values()) {
            if (version.id().equals(id)) {
                return version;
            }
        }
        throw new OutOfRange("version", "version is \"" + id + "\", but must be one of \"3.9\" to \"3.14\".");
    }
}

package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;

/** The CPython versions whose concurrency is modelled. */
public enum PythonVersion {
    /** 2.7: the old GIL, let go of every hundred ticks. Also stands for 3.0 and 3.1. */
    V2_7(-1, "2.7"),
    /** 3.2: the new GIL, with a switch interval, requests and forced switching. */
    V3_2(2, "3.2"),
    /** 3.3. */
    V3_3(3, "3.3"),
    /** 3.4: asyncio; processes can be spawned. */
    V3_4(4, "3.4"),
    /** 3.5. */
    V3_5(5, "3.5"),
    /** 3.6. */
    V3_6(6, "3.6"),
    /** 3.7. */
    V3_7(7, "3.7"),
    /** 3.8. */
    V3_8(8, "3.8"),
    /** 3.9: the last to look at the drop request between almost any two bytecodes. */
    V3_9(9, "3.9"),
    /** 3.10: looks only at jumps, calls and function entry. */
    V3_10(10, "3.10"),
    /** 3.11: looks at backward jumps, calls and function entry. */
    V3_11(11, "3.11"),
    /** 3.12: a GIL per interpreter becomes possible (PEP 684). */
    V3_12(12, "3.12"),
    /** 3.13: the first free-threaded build (PEP 703, experimental). */
    V3_13(13, "3.13"),
    /** 3.14: free-threading supported (PEP 779), forkserver the default on Linux. */
    V3_14(14, "3.14");

    private final int minor;
    private final String id;

    PythonVersion(int minor, String id) {
        this.minor = minor;
        this.id = id;
    }

    /** The name in experiment files: {@code 3.13}. */
    public String id() {
        return id;
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
        throw new OutOfRange("version", "version is \"" + id + "\", but must be \"2.7\" or one of \"3.2\" to \"3.14\".");
    }
}

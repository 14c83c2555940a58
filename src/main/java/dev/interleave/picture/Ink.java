package dev.interleave.picture;

import dev.interleave.trace.Worker;

/**
 * What a colour is for; one value for each {@link Profile}. The order is the order in which areas are painted, so that what
 * is declared later lies on top.
 *
 * <p>The colours of workers are those of Okabe and Ito, which colour-blind viewers can tell apart; their ninth worker has
 * the colour of the first again, and the label tells the two apart.
 */
public enum Ink {
    /** The paper. */
    BACKGROUND(0xFFFFFF, 0x14181F, 0xFFFFFF),
    /** A lane on which nothing happens. */
    LANE(0xF3F5F9, 0x1D232D, 0xECEFF5),
    /** The lines of the time axis. */
    GRID(0xE2E6ED, 0x2C3440, 0xC9D0DB),
    /** The empty part of a small bar beside a core's name. */
    BUSY_TRACK(0xE1E6EE, 0x2C3440, 0xD3DAE4),
    /** The full part of it. */
    BUSY(0x71839A, 0x8C9DB3, 0x4A5A70),

    /** Waiting for another worker: a hair line. */
    WAITING_WORKER(0x7C8A9C, 0x6F7D90, 0x6B7889),
    /** The outline of asleep. */
    SLEEPING_EDGE(0x4A7DBD, 0x6FA0DC, 0x2F66AB),
    /** The hollow inside of asleep. */
    SLEEPING(0xFFFFFF, 0x14181F, 0xFFFFFF),
    /** Waiting for something outside: a thin bar. */
    WAITING_IO(0x5B8DCB, 0x6FA0DC, 0x2F66AB),
    /** Signalled, but not awake. */
    WAKING(0x5F6E82, 0x9AA8BA, 0x465467),
    /** The outline of waiting for a core. */
    WAITING_CORE_EDGE(0x65748A, 0x8494A9, 0x465467),
    /** The inside of waiting for a core. */
    WAITING_CORE(0xFFFFFF, 0x1D232D, 0xFFFFFF),
    /** The dots in it. */
    WAITING_CORE_DOTS(0x65748A, 0x8494A9, 0x465467, Pattern.DOTS),
    /** The outline of waiting for a turn in the event loop. */
    WAITING_LOOP_EDGE(0x7459B5, 0xA48CE0, 0x563B9B),
    /** The inside of waiting for a turn. */
    WAITING_LOOP(0xF1ECFB, 0x2B2540, 0xF1ECFB),
    /** The stripes in it. */
    WAITING_LOOP_BARS(0xA48CE0, 0x6B55A8, 0x8A6DD0, Pattern.UPRIGHT),
    /** The outline of waiting for a queue, an event, a condition or a barrier. */
    WAITING_SIGNAL_EDGE(0x1F7A6B, 0x4FC0AC, 0x0F5A4E),
    /** The inside of it. */
    WAITING_SIGNAL(0xE3F5F1, 0x16302C, 0xDDF3EE),
    /** The stripes in it. */
    WAITING_SIGNAL_LINES(0x58B3A2, 0x2F7F71, 0x3C9A88, Pattern.LEVEL),
    /** The outline of standing still while garbage is collected. */
    WAITING_WORLD_EDGE(0x2E3948, 0xC4CEDB, 0x14181F),
    /** The inside of it. */
    WAITING_WORLD(0xDDE2EA, 0x333D4A, 0xD3DAE4),
    /** The crossed stripes in it. */
    WAITING_WORLD_GRID(0x7C8A9C, 0x7D8A9B, 0x6B7889, Pattern.GRID),
    /** The outline of waiting for the GIL. */
    WAITING_GIL_EDGE(0xA87B0A, 0xC9A23A, 0x7F5B00),
    /** The inside of waiting for the GIL. */
    WAITING_GIL(0xFFF6DC, 0x332B15, 0xFFF3CC),
    /** The stripes in it. */
    WAITING_GIL_HATCH(0xE3B23C, 0x9C7A22, 0xD09400, Pattern.RISING),
    /** The outline of waiting for a shared lock. */
    WAITING_LOCK_EDGE(0xB3322B, 0xE5776F, 0x96160F),
    /** The inside of waiting for a shared lock. */
    WAITING_LOCK(0xFDEBEA, 0x3A1D1C, 0xFDE2E0),
    /** The stripes in it. */
    WAITING_LOCK_HATCH(0xE2807A, 0xAA4B45, 0xD0544C, Pattern.FALLING),
    /** How many wait for a lock, at the most. */
    QUEUE_MOST(0xFBE3E1, 0x3A1D1C, 0xF8D5D2),
    /** How many wait for a lock, on average. */
    QUEUE(0xF0B5B0, 0x7A3631, 0xEB9C96),
    /** The line on top of it. */
    QUEUE_EDGE(0xB3322B, 0xE5776F, 0x96160F),

    /** How many wait for a queue, an event, a barrier or a condition, at the most. */
    SIGNAL_QUEUE_MOST(0xDDF3EE, 0x16302C, 0xD3EEE8),
    /** How many wait for it, on average. */
    SIGNAL_QUEUE(0x9ED6CA, 0x2A6359, 0x8CCBBD),
    /** The line on top of it. */
    SIGNAL_QUEUE_EDGE(0x1F7A6B, 0x4FC0AC, 0x0F5A4E),
    /** What is in a queue, at the most. */
    LEVEL_MOST(0xE3EAF4, 0x222C3A, 0xD8E2F0),
    /** What is in it, on average. */
    LEVEL(0xB4C6DE, 0x41587A, 0xA3B9D7),
    /** The line on top of it. */
    LEVEL_EDGE(0x3F628C, 0x8FB2DE, 0x2A4C78),
    /** What a shared variable holds. */
    VALUE(0xC9D3DF, 0x3A4656, 0xBCC9D8),
    /** The line on top of it; where it goes up and down, from the least to the most. */
    VALUE_EDGE(0x5F6E82, 0x9AA8BA, 0x465467),
    /** What is missing of what it should hold. */
    VALUE_LOST(0xFBE3E1, 0x3A1D1C, 0xF8D5D2),
    /** What it should hold. */
    VALUE_EXPECTED(0xB3322B, 0xE5776F, 0x96160F),

    /** The first worker. */
    WORKER_1(0x0072B2, 0x3B96D2, 0x0065A0),
    /** The second. */
    WORKER_2(0xE69F00, 0xE69F00, 0xE69F00),
    /** The third. */
    WORKER_3(0x009E73, 0x1BB88B, 0x009168),
    /** The fourth. */
    WORKER_4(0xCC79A7, 0xCC79A7, 0xC8699D),
    /** The fifth. */
    WORKER_5(0xD55E00, 0xDB6712, 0xD55E00),
    /** The sixth. */
    WORKER_6(0x56B4E9, 0x7FCBF5, 0x56B4E9),
    /** The seventh. */
    WORKER_7(0xF0E442, 0xF0E442, 0xF0E442),
    /** The eighth. */
    WORKER_8(0x2A2F38, 0xDDE2EA, 0x14181F),
    /** The main thread and the event loop, which nobody asked for. */
    ASIDE(0x8995A5, 0x7D8A9B, 0x7A8797),
    /** Programs that have nothing to do with the experiment. */
    OTHER_PROGRAMS(0xB4B2AD, 0x5B5954, 0xA6A6A6),
    /** On a core that is just changing over. */
    SWITCHING(0x2E3948, 0xC4CEDB, 0x14181F),
    /** The stripe that marks native code that runs without the GIL. */
    NATIVE(0xFFFFFF, 0x14181F, 0xFFFFFF),
    /** Parts the bar below from the slice it lies on. */
    INSIDE_LOCK_EDGE(0xFFFFFF, 0x14181F, 0xFFFFFF),
    /** Inside a shared lock: a bar along the bottom. */
    INSIDE_LOCK(0x10151C, 0xF4F6FA, 0x000000),

    /** Paper around the critical path, arrows and frames. */
    PATH_EDGE(0xFFFFFF, 0x14181F, 0xFFFFFF),
    /** The critical path. */
    PATH(0x1B2430, 0xF4F6FA, 0x000000),
    /** Dims what is not meant. */
    VEIL(0xFFFFFF, 0x14181F, 0xFFFFFF, Pattern.VEIL),
    /** The GIL goes over. */
    HAND_OFF(0xB3261E, 0xF08A80, 0x96160F),
    /** The playhead. */
    PLAYHEAD(0xB3261E, 0xFF7B70, 0xB3000C),
    /** The frame around what is selected, and around the timeline when the keyboard moves it. */
    FOCUS(0x0B57A4, 0x6CB2F5, 0x0B57A4),
    /** Names and numbers. */
    TEXT(0x1B2430, 0xE6EAF0, 0x000000),
    /** Less important text. */
    MUTED(0x556274, 0x9DAABB, 0x333D4A),
    /** Dark text on a colour. */
    LETTER_DARK(0x0A0D12, 0x0A0D12, 0x000000),
    /** Light text on a colour. */
    LETTER_LIGHT(0xFFFFFF, 0xFFFFFF, 0xFFFFFF);

    /** How many colours there are for workers. */
    static final int WORKERS = 8;
    /** How many inks stand for somebody: those of the workers and the two that follow them. */
    static final int OWNERS = WORKERS + 2;

    private static final double EDGE = 0.46;
    private static final double TINT = 0.72;

    private final int light;
    private final int dark;
    private final int projector;
    private final Pattern pattern;

    Ink(int light, int dark, int projector) {
        this(light, dark, projector, Pattern.SOLID);
    }

    Ink(int light, int dark, int projector, Pattern pattern) {
        this.light = light;
        this.dark = dark;
        this.projector = projector;
        this.pattern = pattern;
    }

    /** How it fills an area. */
    public Pattern pattern() {
        return pattern;
    }

    /** The colour, {@code 0xRRGGBB}. */
    public int rgb(Profile profile) {
        return switch (profile) {
            case LIGHT -> light;
            case DARK -> dark;
            case PROJECTOR -> projector;
        };
    }

    /** A shade of the colour, {@code 0xRRGGBB}. */
    public int rgb(Profile profile, Tone tone) {
        return switch (tone) {
            case FULL -> rgb(profile);
            case EDGE -> Contrast.mix(rgb(profile), TEXT.rgb(profile), EDGE);
            case TINT -> Contrast.mix(rgb(profile), LANE.rgb(profile), TINT);
        };
    }

    /** The colour for text on an area of this one: the one that is easier to read. */
    public Ink letters(Profile profile) {
        double onDark = Contrast.ratio(rgb(profile), LETTER_LIGHT.rgb(profile));
        double onLight = Contrast.ratio(rgb(profile), LETTER_DARK.rgb(profile));
        return onDark >= onLight ? LETTER_LIGHT : LETTER_DARK;
    }

    /** The colour for text on the pale shade of a worker's colour. */
    static Ink onTint(Profile profile) {
        return profile == Profile.DARK ? LETTER_LIGHT : LETTER_DARK;
    }

    /** The colour a worker has everywhere. */
    public static Ink of(Worker worker) {
        if (worker.asked()) {
            return worker(worker.number() - 1);
        }
        return worker.kind() == Worker.Kind.OTHER ? OTHER_PROGRAMS : ASIDE;
    }

    /** One of the workers' colours, counted from 0 and over again; see {@link #WORKERS}. */
    static Ink worker(int index) {
        return ALL[WORKER_1.ordinal() + index % WORKERS];
    }

    /** The ink with an ordinal. */
    static Ink at(int ordinal) {
        return ALL[ordinal];
    }

    /** How many there are. */
    static int count() {
        return ALL.length;
    }

    private static final Ink[] ALL = values();
}

package dev.interleave.ui.form;

import dev.interleave.program.Wait;

/** The kinds of wait people choose from. */
enum WaitKind {
    FIXED("Fixed", "Always the same.") {
        @Override
        Wait like(Wait other) {
            return new Wait.Fixed(other.mean());
        }
    },
    BETWEEN("Between", "Any value between two, all with the same chance.") {
        @Override
        Wait like(Wait other) {
            return new Wait.Uniform(other.mean() / 2, Math.min(Wait.LONGEST, other.mean() + other.mean() / 2));
        }
    },
    RANDOM("Random", "Mostly short, now and then long (exponential).") {
        @Override
        Wait like(Wait other) {
            return new Wait.Exponential(other.mean());
        }
    };

    private final String label;
    private final String help;

    WaitKind(String label, String help) {
        this.label = label;
        this.help = help;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    /** A wait of this kind, about as long as another. */
    abstract Wait like(Wait other);

    static WaitKind of(Wait wait) {
        return switch (wait) {
            case Wait.Fixed _ -> FIXED;
            case Wait.Uniform _ -> BETWEEN;
            case Wait.Exponential _ -> RANDOM;
        };
    }
}

package dev.interleave.analysis;

import dev.interleave.experiment.Technique;
import dev.interleave.quantity.Nanos;
import java.util.Locale;
import java.util.OptionalDouble;

/** The lesson of a run of which one asks how fast it was. */
final class SpeedLesson {
    /** Below this part it is called the same: what a measurement would not tell apart either. */
    private static final double SAME = 0.04;

    private SpeedLesson() {}

    static Lesson of(Run run) {
        return new Lesson(headline(run), SpeedReason.of(run));
    }

    /** What it costs against one after another, as a further sentence; empty when it costs nothing. */
    static String cost(Run run) {
        OptionalDouble speedUp = run.speedUp();
        return run.experiment().technique() != Technique.SEQUENTIAL
                        && speedUp.isPresent()
                        && speedUp.getAsDouble() < 1 - SAME
                ? String.format(Locale.ROOT, " It took %.2f× as long as one after another.", 1 / speedUp.getAsDouble())
                : "";
    }

    /** Whether a run is clearly faster than one after another. */
    static boolean faster(Run run) {
        return run.speedUp().orElse(1) > 1 + SAME;
    }

    private static String headline(Run run) {
        String time = Nanos.rounded(run.figures().makespan());
        if (run.experiment().technique() == Technique.SEQUENTIAL || run.speedUp().isEmpty()) {
            return "Finished in " + time + ".";
        }
        double speedUp = run.speedUp().getAsDouble();
        String times = String.format(Locale.ROOT, "%.2f×", speedUp);
        if (speedUp < 0.1) {
            return String.format(Locale.ROOT, "Takes %,.0f× as long as one after another.", 1 / speedUp);
        } else if (speedUp < 1 - SAME) {
            return "Slower than one after another: " + times + ".";
        } else if (faster(run)) {
            return times + " as fast as one after another.";
        }
        String how = Math.round(100 * speedUp) <= 100 ? "No faster" : "Hardly faster";
        return how + " than one after another: " + times + ".";
    }
}

package dev.interleave.ui.session;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.TooMuch;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps the run up to date with the experiment. One simulation at a time, in the background; of the experiments that
 * come meanwhile only the newest is simulated next. A simulation that is overtaken may still finish as long as it is a
 * short one, so that the picture follows a slider that is being dragged; a longer one is stopped.
 *
 * <p>Every method is called on the foreground thread, where all results appear too.
 */
public final class Runner {
    /** How long a simulation may take, nanoseconds, before it shows progress and before an overtaken one is stopped. */
    static final long PATIENCE = 150 * Nanos.MILLI;

    private static final long BETWEEN_PROGRESS = 50 * Nanos.MILLI;

    private final Simulator simulator;
    private final Executor background;
    private final Executor foreground;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Ready());

    private Optional<Job> current = Optional.empty();
    private Optional<Experiment> next = Optional.empty();
    private Optional<Experiment> wanted = Optional.empty();
    private Optional<Known> known = Optional.empty();

    /** How long an experiment takes one after another. */
    private record Known(Experiment experiment, OptionalLong makespan) {}

    /**
     * @param background where simulations run, one after another
     * @param foreground where results appear
     * @param clock nanoseconds of real time
     */
    public Runner(Simulator simulator, Executor background, Executor foreground, LongSupplier clock) {
        this.simulator = simulator;
        this.background = background;
        this.foreground = foreground;
        this.clock = clock;
    }

    /** The newest run there is; empty before the first. */
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How it stands with the run that was asked for last. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks for the run of an experiment; one that differs in words only is there already. */
    public void request(Experiment experiment) {
        Experiment essence = essence(experiment);
        if (wanted.filter(essence::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(essence);
        if (current.isPresent()) {
            next = Optional.of(essence);
            current.get().overtaken = true;
        } else {
            start(essence);
        }
    }

    /** Stops the simulation; the last picture stays. */
    public void cancel() {
        next = Optional.empty();
        current.ifPresent(job -> job.cancelled = true);
    }

    /** Simulates the experiment that was asked for last again, after it was cancelled or failed. */
    public void retry() {
        Optional<Experiment> again = wanted;
        wanted = Optional.empty();
        again.ifPresent(this::request);
    }

    private void start(Experiment experiment) {
        Job job = new Job(experiment, known.filter(it -> it.experiment().equals(sequential(experiment))));
        current = Optional.of(job);
        background.execute(job);
    }

    private void ended(RunState outcome) {
        current = Optional.empty();
        if (next.isPresent()) {
            Experiment newest = next.get();
            next = Optional.empty();
            start(newest);
        } else {
            state.set(outcome);
        }
    }

    private static Experiment essence(Experiment experiment) {
        return experiment.withName("").withNotes("").withBookmarks(List.of());
    }

    private static Experiment sequential(Experiment experiment) {
        return experiment.program().needsTasks() ? experiment : experiment.withTechnique(Technique.SEQUENTIAL);
    }

    /** One simulation, on the background thread. */
    private final class Job implements Runnable {
        private final Experiment experiment;
        private final Optional<Known> comparison;
        private long began;
        private long reported;
        private volatile boolean overtaken;
        private volatile boolean cancelled;

        Job(Experiment experiment, Optional<Known> comparison) {
            this.experiment = experiment;
            this.comparison = comparison;
        }

        @Override
        public void run() {
            began = clock.getAsLong();
            RunState outcome = new RunState.Ready();
            try {
                simulate();
            } catch (CancellationException _) {
                outcome = cancelled ? new RunState.Cancelled() : outcome;
            } catch (TooMuch tooMuch) {
                outcome = new RunState.Failed(tooMuch.getMessage());
            } catch (OutOfMemoryError _) {
                outcome = new RunState.Failed(
                        "This run has more events than fit into memory; make it shorter or use fewer workers.");
            } catch (RuntimeException | StackOverflowError problem) {
                outcome = new RunState.Failed("The simulation failed (" + problem + ").");
            }
            RunState last = outcome;
            foreground.execute(() -> ended(last));
        }

        private void simulate() {
            Trace trace = simulator.run(experiment, this::report);
            Run plain = Run.of(experiment, trace, clock.getAsLong() - began);
            if (experiment.technique() == Technique.SEQUENTIAL && trace.deadlock().isEmpty()) {
                publish(plain.withSequential(OptionalLong.of(trace.end())));
            } else if (comparison.isPresent()) {
                publish(plain.withSequential(comparison.get().makespan()));
            } else {
                publish(plain);
                compare(plain);
            }
        }

        /** What the same work takes one after another is only for the words: whoever waits for a picture goes first. */
        private void compare(Run plain) {
            OptionalLong makespan;
            try {
                makespan = simulator.sequentialMakespan(experiment, _ -> !overtaken);
            } catch (TooMuch _) {
                makespan = OptionalLong.empty();
            }
            Known found = new Known(sequential(experiment), makespan);
            Run whole = plain.withSequential(makespan);
            foreground.execute(() -> known = Optional.of(found));
            publish(whole);
        }

        private void publish(Run result) {
            foreground.execute(() -> {
                run.set(Optional.of(result));
                if (!overtaken) {
                    state.set(new RunState.Ready());
                }
            });
        }

        private boolean report(double done) {
            long now = clock.getAsLong();
            if (cancelled || (overtaken && now - began > PATIENCE)) {
                return false;
            }
            if (now - began > PATIENCE && now - reported > BETWEEN_PROGRESS) {
                reported = now;
                foreground.execute(() -> state.set(new RunState.Working(done)));
            }
            return true;
        }
    }
}

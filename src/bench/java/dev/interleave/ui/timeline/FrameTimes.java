package dev.interleave.ui.timeline;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Gil;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Pans and zooms a real timeline, every frame another view, and prints how long the frames took, in milliseconds.
 *
 * <pre>mvn -Pbench test-compile exec:exec -Dbench.main=dev.interleave.ui.timeline.FrameTimes -Dargs="10000000 56 1000 1000"</pre>
 *
 * <p>The arguments are slices, workers, width and height. Frames follow each other as fast as they can
 * ({@code javafx.animation.fullspeed}), drawn in software; a frame lasts from one pulse to the next and so includes what
 * the drawing thread does. Without a display JavaFX's headless platform is used, whose screen is 1000 × 1000.
 */
public final class FrameTimes {
    private static final int WARM_UP = 200;
    private static final int FRAMES = 240;
    private static final int CORES = 7;

    private FrameTimes() {}

    /** @param args slices, workers, width, height */
    public static void main(String[] args) {
        System.setProperty("prism.order", "sw");
        System.setProperty("javafx.animation.fullspeed", "true");
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        Application.launch(Window.class, args);
    }

    /** One way to look at the run: the stretch of time seen in each frame. */
    private record Tour(String name, double widest, double narrowest, double speed) {
        /** How much of the whole is seen in a frame. */
        double part(int frame) {
            double there = 1 - Math.abs(1 - 2.0 * frame / FRAMES);
            return widest * Math.pow(narrowest / widest, there);
        }
    }

    private static final List<Tour> TOURS = List.of(
            new Tour("zoom in and out, all to 1 in 10,000", 1, 1e-4, 0),
            new Tour("zoom close to all", 1, 0.5, 0),
            new Tour("pan, half of the run in view", 0.5, 0.5, 8),
            new Tour("pan, a tenth in view", 0.1, 0.1, 8),
            new Tour("pan, a hundredth in view", 0.01, 0.01, 8),
            new Tour("pan, a thousandth in view", 0.001, 0.001, 8));

    /** The window that is measured. */
    public static final class Window extends Application {
        private final TimelineView view = new TimelineView();
        private final List<Double> all = new ArrayList<>();
        private final double[] times = new double[FRAMES];
        private int tour;
        private int frame = -WARM_UP;
        private long last;
        private long cpu;
        private double from;
        private Trace trace;

        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            int workers = Integer.parseInt(args.get(1));
            trace = crowd(Integer.parseInt(args.get(0)), workers);
            System.out.printf(Locale.ROOT, "%,d slices, %,d lanes, %s × %s pixels%n", trace.slices(), CORES + 1 + workers, args.get(2), args.get(3));
            view.traceProperty().set(trace);
            stage.setScene(new Scene(new StackPane(view), Double.parseDouble(args.get(2)), Double.parseDouble(args.get(3))));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (view.prepared()) {
                        step(System.nanoTime());
                    }
                }
            }.start();
        }

        private void step(long now) {
            if (frame > 0) {
                times[frame - 1] = (now - last) / 1e6;
            }
            if (frame == FRAMES) {
                report();
                tour++;
                frame = -WARM_UP / 10;
                from = 0;
            }
            if (tour == TOURS.size()) {
                print("all frames", all.stream().mapToDouble(Double::doubleValue).toArray(), 0);
                System.exit(0);
            }
            if (frame == 0) {
                cpu = cpuTime();
            }
            last = now;
            show(TOURS.get(tour), Math.max(0, frame));
            frame++;
        }

        private void show(Tour tour, int frame) {
            double span = Math.max(1, trace.end() * tour.part(frame));
            double width = view.getWidth();
            from = tour.speed() > 0 ? from + span / width * tour.speed() : (trace.end() - span) * 0.37;
            if (from + span > trace.end()) {
                from = 0;
            }
            view.show((long) from, (long) (from + span));
        }

        private void report() {
            print(TOURS.get(tour).name(), times.clone(), (cpuTime() - cpu) / 1e6 / FRAMES);
            Arrays.stream(times).forEach(all::add);
        }

        /** Of all threads of this program, nanoseconds: what others do on the machine does not count. */
        private static long cpuTime() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        }

        private static void print(String name, double[] times, double cpu) {
            Arrays.sort(times);
            long within = Arrays.stream(times).filter(it -> it <= 1000 / 60.0).count();
            System.out.printf(
                    Locale.ROOT,
                    "%-38s 50%%: %5.1f  90%%: %5.1f  95%%: %5.1f  99%%: %5.1f  most: %5.1f  within 16.7: %3d%%%s%n",
                    name,
                    at(times, 0.5),
                    at(times, 0.9),
                    at(times, 0.95),
                    at(times, 0.99),
                    times[times.length - 1],
                    100 * within / times.length,
                    cpu == 0 ? "" : String.format(Locale.ROOT, "  processor: %.1f", cpu));
        }

        private static double at(double[] sorted, double part) {
            return sorted[(int) (part * (sorted.length - 1))];
        }
    }

    /** A run of many slices: every worker in every state of waiting, in turns of uneven length. */
    private static Trace crowd(int slices, int workers) {
        List<Worker> cast = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            cast.add(new Worker(i, "Thread T" + (i + 1), "T" + (i + 1), Worker.Kind.THREAD, i + 1));
        }
        Cast all = new Cast(CORES, List.of(new Gil("GIL")), List.of(new SharedLock("lock", "lock", 1)), cast);
        TraceBuilder builder = new TraceBuilder(all);
        int lanes = CORES + 1 + workers;
        int each = slices / lanes;
        SplittableRandom random = new SplittableRandom(1);
        State[] states = {State.RUNNING, State.WAITING_GIL, State.WAKING, State.SWITCHING, State.RUNNING, State.WAITING_IO, State.WAITING_LOCK};
        long mean = 10_000_000_000L / each;
        long end = 0;
        for (int lane = 0; lane < all.lanes(); lane++) {
            boolean worker = lane >= all.workerLane(0);
            boolean lock = lane == all.lockLane(0);
            long time = 0;
            for (int i = 0; i < (lock ? each / 10 : each); i++) {
                long to = time + 1 + random.nextLong(2 * mean);
                State state = worker ? states[i % states.length] : lane < CORES ? State.RUNNING : State.OWNED;
                builder.slice(lane, time, to, state, worker ? 0 : random.nextInt(workers), -1);
                time = lock ? to + random.nextLong(18 * mean) : to;
            }
            end = Math.max(end, time);
        }
        for (int i = 0; i < each; i++) {
            builder.mark(i * (end / each), i % 3 == 0 ? Mark.GIL_PASSED : Mark.GIL_FORCED, i % workers, (i + 1) % workers, 0);
        }
        return builder.build(new Outcome(end, slices, List.of(), Optional.empty()));
    }
}

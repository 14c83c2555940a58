package dev.interleave.picture;

import dev.interleave.trace.Trace;

/**
 * Measures how long it takes to work out a picture, without a screen. Not a test; with Java 25, after {@code mvn
 * test-compile}: {@code java -cp target/classes:target/test-classes dev.interleave.picture.DrawingSpeed}.
 */
public final class DrawingSpeed {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;

    private DrawingSpeed() {}

    /** Counts what it is asked to paint. */
    private static final class Counter implements Painter {
        private long rects;

        @Override
        public void ink(Ink ink, Tone tone) {}

        @Override
        public void rect(double x, double y, double width, double height) {
            rects++;
        }

        @Override
        public void triangle(double x1, double y1, double x2, double y2, double x3, double y3) {}

        @Override
        public void disc(double x, double y, double radius) {}

        @Override
        public void text(String text, double x, double baseline, Type type, Align align) {}

        @Override
        public void clip(double x, double y, double width, double height) {}

        @Override
        public void unclip() {}
    }

    /** @param args none */
    public static void main(String[] args) {
        for (int turns : new int[] {26, 1_000, 100_000, 1_000_000}) {
            Trace trace = SketchTraces.turns(8, 4, 5_000_000, turns);
            long start = System.nanoTime();
            Subject subject = Subject.of(trace);
            long prepared = System.nanoTime() - start;
            TimelineLayout layout = TimelineLayout.of(subject, new Style(Profile.LIGHT, 1), 1920, 1000);
            TimelinePicture picture = new TimelinePicture(subject, layout);
            Counter counter = new Counter();
            for (int i = 0; i < WARM_UP; i++) {
                picture.draw(counter, picture.scale(0, trace.end()), 0);
            }
            counter.rects = 0;
            start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                picture.draw(counter, picture.scale(0, trace.end()), 0);
            }
            double drawn = (System.nanoTime() - start) / 1e6 / ROUNDS;
            System.out.printf(
                    "%,d slices: prepared in %,d ms, worked out in %.2f ms, %,d rectangles%n",
                    trace.slices(), prepared / 1_000_000, drawn, counter.rects / ROUNDS);
        }
    }
}

package dev.interleave.picture;

import dev.interleave.analysis.Lesson;
import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;

/** A picture that stands by itself, as a file does: what the run is called and what it teaches, then the whole timeline. */
public final class Poster {
    /** The highest there is, pixels. */
    public static final int HIGHEST = 16_000;

    private static final String CUT = " There are more lanes than a picture can hold; these are the first.";

    private final Heading heading;
    private final Style style;
    private final TimelinePicture picture;
    private final TimeScale scale;
    private final int width;
    private final int height;

    private Poster(Heading heading, Subject subject, TimelineLayout layout) {
        this.heading = heading;
        this.style = layout.style();
        this.width = layout.width();
        this.height = layout.height();
        this.picture = new TimelinePicture(subject, layout);
        this.scale = picture.scale(0, TimelinePicture.whole(subject.trace()));
    }

    /**
     * A poster of a run. It becomes higher when its lanes need more height, since nobody can scroll it; where it would
     * become higher than {@link #HIGHEST}, it says that it shows only the first lanes.
     *
     * @param width pixels
     * @param height pixels, at least
     */
    public static Poster of(Experiment experiment, Trace trace, Style style, int width, int height) {
        Subject subject = Subject.of(trace);
        Lesson lesson = Lesson.of(experiment, trace, subject.figures(), OptionalLong.empty());
        String text = lesson.headline() + " " + lesson.reason();
        Heading heading = new Heading(experiment.name(), text, style, width);
        int needed = needed(heading, subject, style, width, height);
        if (needed > HIGHEST) {
            heading = new Heading(experiment.name(), text + CUT, style, width);
        }
        int high = Math.max(height, Math.min(needed, HIGHEST));
        return new Poster(heading, subject, TimelineLayout.below(heading.height(), subject, style, width, high));
    }

    private static int needed(Heading heading, Subject subject, Style style, int width, int height) {
        TimelineLayout layout = TimelineLayout.below(heading.height(), subject, style, width, height);
        return layout.top() + layout.contentHeight() + layout.legendHeight();
    }

    /** How many pixels high it is. */
    public int height() {
        return height;
    }

    /** How it looks. */
    public Style style() {
        return style;
    }

    /** As an SVG document. */
    public String svg() {
        SvgPainter painter = new SvgPainter(width, height, style.profile(), style.scale());
        draw(painter);
        return painter.document();
    }

    /** Draws it. */
    public void draw(Painter painter) {
        draw(painter, 0, height);
    }

    /** Draws at least what is between two heights of it; the painter may drop the rest. */
    public void draw(Painter painter, int from, int to) {
        picture.draw(painter, scale, 0, from, to);
        heading.draw(painter);
    }
}

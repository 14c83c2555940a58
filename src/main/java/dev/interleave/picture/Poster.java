package dev.interleave.picture;

import dev.interleave.analysis.Lesson;
import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;

/** A picture that stands by itself, as a file does: what the run is called and what it teaches, then the whole timeline. */
public final class Poster {
    private final Heading heading;
    private final Style style;
    private final TimelinePicture picture;
    private final TimeScale scale;
    private final int width;
    private final int height;

    private Poster(Heading heading, Subject subject, Style style, int width, int height) {
        this.heading = heading;
        this.style = style;
        this.width = width;
        this.height = height;
        this.picture = new TimelinePicture(subject, TimelineLayout.below(heading.height(), subject, style, width, height));
        this.scale = picture.scale(0, TimelinePicture.whole(subject.trace()));
    }

    /** A poster of a run, of so many pixels. */
    public static Poster of(Experiment experiment, Trace trace, Style style, int width, int height) {
        Subject subject = Subject.of(trace);
        Lesson lesson = Lesson.of(experiment, trace, subject.figures(), OptionalLong.empty());
        return new Poster(new Heading(experiment.name(), lesson, style, width), subject, style, width, height);
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
        picture.draw(painter, scale, 0);
        heading.draw(painter);
    }
}

package dev.interleave.picture;

import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;

/** A picture that stands by itself, as a file does: a title, then the whole timeline. */
public final class Poster {
    private static final double HEADER = 46;

    private final String title;
    private final Style style;
    private final TimelinePicture picture;
    private final TimeScale scale;
    private final int width;
    private final int height;

    private Poster(String title, Subject subject, Style style, int width, int height) {
        this.title = title;
        this.style = style;
        this.width = width;
        this.height = height;
        TimelineLayout layout =
                TimelineLayout.below(title.isEmpty() ? 0 : style.px(HEADER), subject, style, width, height);
        this.picture = new TimelinePicture(subject, layout);
        this.scale = picture.scale(0, TimelinePicture.whole(subject.trace()));
    }

    /** A poster of a run, of so many pixels. */
    public static Poster of(Experiment experiment, Trace trace, Style style, int width, int height) {
        return new Poster(experiment.name(), Subject.of(trace), style, width, height);
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
        if (!title.isEmpty()) {
            painter.ink(Ink.TEXT);
            painter.text(title, style.px(14), style.px(32), Type.TITLE, Align.LEFT);
        }
    }
}

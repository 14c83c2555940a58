package dev.interleave.picture;

/** The kinds of lettering in a picture. */
public enum Type {
    /** The title of a picture in a file. */
    TITLE(Typeface.BOLD, 17),
    /** The sentence below it. */
    LEAD(Typeface.REGULAR, 13.5),
    /** The name of a group of lanes, in capitals. */
    CAPTION(Typeface.SEMI_BOLD, 11),
    /** The name of a lane. */
    NAME(Typeface.REGULAR, 12.5),
    /** The figures of a group. */
    SUMMARY(Typeface.REGULAR, 11),
    /** The numbers of the time axis. */
    AXIS(Typeface.REGULAR, 11),
    /** A worker's short name in a slice. */
    LABEL(Typeface.SEMI_BOLD, 11.5),
    /** The legend. */
    LEGEND(Typeface.REGULAR, 11.5);

    private final Typeface face;
    private final double size;

    Type(Typeface face, double size) {
        this.face = face;
        this.size = size;
    }

    /** The font. */
    public Typeface face() {
        return face;
    }

    /** The size in pixels at scale 1. */
    public double size() {
        return size;
    }

    /** How wide a text is, pixels. */
    public double width(String text, double scale) {
        return face.width(text) * size * scale;
    }
}

package dev.interleave.picture;

import java.util.Locale;

/** Paints into an SVG 1.1 document. */
public final class SvgPainter implements Painter {
    private static final String FALLBACK = ", 'Helvetica Neue', Arial, sans-serif";

    private final Profile profile;
    private final double scale;
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private int clips;
    private String fill = "#000";

    /**
     * An empty document.
     *
     * @param scale how much larger than usual its lettering is
     */
    public SvgPainter(int width, int height, Profile profile, double scale) {
        this.width = width;
        this.height = height;
        this.profile = profile;
        this.scale = scale;
    }

    /** The document with all that was painted so far. */
    public String document() {
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" shape-rendering=\"crispEdges\" font-family=\"").append(Typeface.FAMILY).append(FALLBACK)
                .append("\">\n<defs>\n");
        for (Ink ink : Ink.values()) {
            if (ink.pattern() != Pattern.SOLID) {
                pattern(out, ink);
            }
        }
        return out.append("</defs>\n").append(body).append("</svg>\n").toString();
    }

    @Override
    public void ink(Ink ink, Tone tone) {
        fill = ink.pattern() == Pattern.SOLID ? hex(ink.rgb(profile, tone)) : "url(#" + ink + ")";
    }

    @Override
    public void rect(double x, double y, double w, double h) {
        body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(w))
                .append("\" height=\"").append(number(h)).append("\" fill=\"").append(fill).append("\"/>\n");
    }

    @Override
    public void triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        body.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1)).append('L').append(number(x2)).append(' ')
                .append(number(y2)).append('L').append(number(x3)).append(' ').append(number(y3))
                .append("Z\" shape-rendering=\"geometricPrecision\" fill=\"").append(fill).append("\"/>\n");
    }

    @Override
    public void disc(double x, double y, double radius) {
        body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" shape-rendering=\"geometricPrecision\" fill=\"").append(fill).append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double baseline, Type type, Align align) {
        String anchor = switch (align) {
            case LEFT -> "start";
            case CENTRE -> "middle";
            case RIGHT -> "end";
        };
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(baseline)).append("\" text-anchor=\"")
                .append(anchor).append("\" font-size=\"").append(number(type.size() * scale)).append("\" font-weight=\"")
                .append(type.face().weight()).append("\" fill=\"").append(fill).append("\">").append(escaped(text))
                .append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        clips++;
        body.append("<clipPath id=\"clip").append(clips).append("\"><rect x=\"").append(number(x)).append("\" y=\"")
                .append(number(y)).append("\" width=\"").append(number(w)).append("\" height=\"").append(number(h))
                .append("\"/></clipPath>\n<g clip-path=\"url(#clip").append(clips).append(")\">\n");
    }

    @Override
    public void unclip() {
        body.append("</g>\n");
    }

    private void pattern(StringBuilder out, Ink ink) {
        int size = Pattern.TILE;
        double larger = (double) Pattern.tile(scale) / size;
        out.append("<pattern id=\"").append(ink).append("\" width=\"").append(size).append("\" height=\"").append(size)
                .append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(").append(number(larger)).append(")\"><path shape-rendering=\"geometricPrecision\" ");
        String colour = hex(ink.rgb(profile));
        switch (ink.pattern()) {
            case RISING -> stroke(out, colour, "M-2 6L6 -2M2 10L10 2");
            case FALLING -> stroke(out, colour, "M-2 2L6 10M2 -2L10 6");
            case UPRIGHT -> out.append("fill=\"").append(colour).append("\" d=\"M3 0h2v8h-2z\"/>");
            case LEVEL -> out.append("fill=\"").append(colour).append("\" d=\"M0 3h8v2h-8z\"/>");
            case GRID -> out.append("fill=\"").append(colour).append("\" d=\"M3 0h2v8h-2zM0 3h8v2h-8z\"/>");
            case DOTS -> out.append("fill=\"").append(colour).append("\" d=\"M0 0h2v2h-2zM4 4h2v2h-2z\"/>");
            case VEIL -> out.append("fill=\"").append(colour).append("\" fill-opacity=\"").append(number(Pattern.VEIL.coverage(0, 0)))
                    .append("\" d=\"M0 0h8v8h-8z\"/>");
            case SOLID -> throw new IllegalArgumentException("A solid ink needs no pattern");
        }
        out.append("</pattern>\n");
    }

    private static void stroke(StringBuilder out, String colour, String path) {
        out.append("stroke=\"").append(colour).append("\" stroke-width=\"1.6\" d=\"").append(path).append("\"/>");
    }

    private static String hex(int rgb) {
        return String.format("#%06X", rgb);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // What XML cannot hold at all becomes the sign for an unknown letter.
                default -> out.append(c < ' ' || Character.isSurrogate(c) && !paired(text, i) || c >= 0xFFFE ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}

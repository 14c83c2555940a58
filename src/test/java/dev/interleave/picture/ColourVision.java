package dev.interleave.picture;

/**
 * How colours look to different eyes, distances in OKLab: red and green blindness as Viénot, Brettel and Mollon (1999) simulate
 * them, blue blindness as Machado, Oliveira and Fernandes (2009), and a copy in black and white.
 */
enum ColourVision {
    ORDINARY(0.1),
    PROTANOPIA(0.04),
    DEUTERANOPIA(0.04),
    TRITANOPIA(0.04),
    GREY(0.03);

    private final double least;

    ColourVision(double least) {
        this.least = least;
    }

    /** How far colours must be apart to be told apart. */
    double least() {
        return least;
    }

    double distance(int one, int other) {
        double[] a = lab(seen(one));
        double[] b = lab(seen(other));
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private double[] seen(int rgb) {
        double r = Contrast.linear(rgb >> 16 & 0xFF);
        double g = Contrast.linear(rgb >> 8 & 0xFF);
        double b = Contrast.linear(rgb & 0xFF);
        return switch (this) {
            case ORDINARY -> new double[] {r, g, b};
            case PROTANOPIA -> dichromat(0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b);
            case TRITANOPIA -> new double[] {
                Math.clamp(1.255528 * r - 0.076749 * g - 0.178779 * b, 0, 1),
                Math.clamp(-0.078411 * r + 0.930809 * g + 0.147602 * b, 0, 1),
                Math.clamp(0.004733 * r + 0.691367 * g + 0.303900 * b, 0, 1)
            };
            case GREY -> {
                double luminance = Contrast.luminance(rgb);
                yield new double[] {luminance, luminance, luminance};
            }
            case DEUTERANOPIA -> dichromat(0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b);
        };
    }

    private static double[] dichromat(double yellow, double blue) {
        return new double[] {yellow, yellow, blue};
    }

    private static double[] lab(double[] rgb) {
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double square(double x) {
        return x * x;
    }
}

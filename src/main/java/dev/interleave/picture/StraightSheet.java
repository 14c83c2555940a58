package dev.interleave.picture;

/**
 * Paints every rectangle at once, with a hand to which a change of ink costs nothing; only labels wait. What is to lie on
 * top has to come later.
 */
final class StraightSheet extends Sheet {
    private final Pen pen;

    StraightSheet(Pen pen) {
        this.pen = pen;
    }

    @Override
    void rect(Ink ink, Tone tone, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            pen.rect(ink, tone, x, y, width, height);
        }
    }

    @Override
    void patterned(Ink ink, Ink pattern, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            pen.patterned(ink, pattern, x, y, width, height);
        }
    }
}

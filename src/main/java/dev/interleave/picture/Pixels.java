package dev.interleave.picture;

import java.util.Arrays;

/**
 * A picture as an array of opaque pixels, {@code 0xAARRGGBB}, row by row.
 *
 * @param array the pixels
 * @param width how many there are in a row
 * @param height how many rows there are
 * @param finer how many pixels, across and down, make up one of the picture's own: 2 for a screen of high density
 */
public record Pixels(int[] array, int width, int height, int finer) {
    /** Black pixels for a picture of a size. */
    public static Pixels of(int width, int height, int finer) {
        return new Pixels(new int[width * finer * height * finer], width * finer, height * finer, finer);
    }

    void fill(int fromX, int fromY, int toX, int toY, int colour) {
        if (toX - fromX == 1) {
            // Counts rows, not pixels: only such a loop is unrolled and runs without a check for safepoints.
            int at = fromY * width + fromX;
            for (int y = fromY; y < toY; y++) {
                array[at] = colour;
                at += width;
            }
            return;
        }
        for (int y = fromY; y < toY; y++) {
            Arrays.fill(array, y * width + fromX, y * width + toX, colour);
        }
    }

    /** Fills with a pattern that hangs on the top left corner of the picture. */
    void fill(int fromX, int fromY, int toX, int toY, int colour, int[] tile, int size) {
        int firstX = fromX % size;
        int row = fromY % size;
        for (int y = fromY; y < toY; y++) {
            int across = firstX;
            int end = y * width + toX;
            for (int i = y * width + fromX; i < end; i++) {
                int covered = tile[row * size + across];
                if (covered > 0) {
                    array[i] = covered == 256 ? colour : mixed(array[i], colour, covered);
                }
                across = across + 1 == size ? 0 : across + 1;
            }
            row = row + 1 == size ? 0 : row + 1;
        }
    }

    /** Fills with a tile of opaque pixels that hangs on the top left corner of the picture. */
    void copy(int fromX, int fromY, int toX, int toY, int[] tile, int size) {
        int firstX = fromX % size;
        int row = fromY % size;
        if (toX - fromX == 1) {
            int at = fromY * width + fromX;
            int cell = row * size + firstX;
            for (int y = fromY; y < toY; y++) {
                array[at] = tile[cell];
                at += width;
                cell += size;
                cell = cell < tile.length ? cell : firstX;
            }
            return;
        }
        for (int y = fromY; y < toY; y++) {
            int across = firstX;
            int end = y * width + toX;
            for (int i = y * width + fromX; i < end; i++) {
                array[i] = tile[row * size + across];
                across = across + 1 == size ? 0 : across + 1;
            }
            row = row + 1 == size ? 0 : row + 1;
        }
    }

    static int mixed(int below, int above, int covered) {
        int redBlue = (above & 0xFF00FF) * covered + (below & 0xFF00FF) * (256 - covered) >>> 8;
        int green = (above & 0xFF00) * covered + (below & 0xFF00) * (256 - covered) >>> 8;
        return 0xFF000000 | redBlue & 0xFF00FF | green & 0xFF00;
    }
}

package dev.interleave.picture;

import java.nio.ByteBuffer;

/** As much of an OpenType file as tells how wide its letters are: the tables head, hhea, hmtx and cmap (format 4). */
final class Sfnt {
    private static final int CMAP = 0x636D6170;
    private static final int HEAD = 0x68656164;
    private static final int HHEA = 0x68686561;
    private static final int HMTX = 0x686D7478;

    private final ByteBuffer file;

    Sfnt(ByteBuffer file) {
        this.file = file;
    }

    /** The widths of the first letters of Unicode at size 1; a letter the font lacks has the width of its stand-in. */
    float[] advances(int letters) {
        double unitsPerEm = at(table(HEAD) + 18);
        int metrics = at(table(HHEA) + 34);
        int widths = table(HMTX);
        int characters = format4(table(CMAP));
        float[] advances = new float[letters];
        for (int letter = 0; letter < letters; letter++) {
            int glyph = Math.min(glyph(characters, letter), metrics - 1);
            advances[letter] = (float) (at(widths + 4 * glyph) / unitsPerEm);
        }
        return advances;
    }

    private int table(int tag) {
        int tables = at(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (file.getInt(entry) == tag) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("The font has no table " + Integer.toHexString(tag));
    }

    private int format4(int cmap) {
        int tables = at(cmap + 2);
        for (int i = 0; i < tables; i++) {
            int offset = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (at(offset) == 4) {
                return offset;
            }
        }
        throw new IllegalStateException("The font has no character table of format 4");
    }

    private int glyph(int table, int letter) {
        int segments = at(table + 6) / 2;
        int ends = table + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++) {
            if (letter <= at(ends + 2 * i)) {
                int start = at(starts + 2 * i);
                if (letter < start) {
                    return 0;
                }
                int offset = at(offsets + 2 * i);
                int delta = at(deltas + 2 * i);
                if (offset == 0) {
                    return letter + delta & 0xFFFF;
                }
                int glyph = at(offsets + 2 * i + offset + 2 * (letter - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private int at(int offset) {
        return file.getShort(offset) & 0xFFFF;
    }
}

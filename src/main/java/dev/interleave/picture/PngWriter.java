package dev.interleave.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PNG picture row by row: eight bits for each of red, green and blue. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int FILTER_UP = 2;

    private final DataOutputStream out;
    private final int width;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DeflaterOutputStream packer = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION));
    private byte[] above;
    private byte[] row;

    /** Begins a picture of so many pixels. */
    public PngWriter(OutputStream out, int width, int height) throws IOException {
        this.out = new DataOutputStream(out);
        this.width = width;
        this.above = new byte[3 * width];
        this.row = new byte[3 * width];
        this.out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        chunk("IHDR", header.toByteArray());
    }

    /**
     * Adds the next row.
     *
     * @param pixels its colours as {@code 0x__RRGGBB}
     * @param offset where the row begins among them
     */
    public void row(int[] pixels, int offset) throws IOException {
        packer.write(FILTER_UP);
        for (int i = 0; i < width; i++) {
            int rgb = pixels[offset + i];
            row[3 * i] = (byte) (rgb >> 16);
            row[3 * i + 1] = (byte) (rgb >> 8);
            row[3 * i + 2] = (byte) rgb;
        }
        for (int i = 0; i < row.length; i++) {
            above[i] = (byte) (row[i] - above[i]);
        }
        packer.write(above);
        byte[] reused = above;
        above = row;
        row = reused;
    }

    /** Ends the picture; the stream stays open. */
    public void finish() throws IOException {
        packer.finish();
        chunk("IDAT", packed.toByteArray());
        chunk("IEND", new byte[0]);
        out.flush();
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}

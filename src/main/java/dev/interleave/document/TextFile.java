package dev.interleave.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as text. */
final class TextFile {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 16 * MEGABYTE;

    private TextFile() {}

    /**
     * The text of a file, without the mark that some editors put at its start.
     *
     * @param kind what it is to be, for messages: {@code an experiment file}
     * @throws BadFile when it cannot be read, is too large or is not UTF-8
     */
    static String read(Path file, Source source, String kind) throws BadFile {
        if (Files.isDirectory(file)) {
            throw source.bad("this is a folder, not " + kind + ".");
        }
        // A pipe or a device could keep us waiting, or go on without end.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw source.bad("this is a device or a pipe, not " + kind + ".");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new BadFile(FileTrouble.reading(file, e));
        }
        if (bytes.length > LARGEST) {
            throw source.bad("the file is larger than " + LARGEST / MEGABYTE + " MB; " + kind + " is smaller.");
        }
        return decoded(bytes, source, kind);
    }

    private static String decoded(byte[] bytes, Source source, String kind) throws BadFile {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw source.bad(
                    Place.of(out, out.length()),
                    String.format("found the byte %02X, which is not text; %s is UTF-8.", in.get(), kind));
        }
        boolean marked = !out.isEmpty() && out.charAt(0) == '\uFEFF';
        return marked ? out.subSequence(1, out.length()).toString() : out.toString();
    }
}

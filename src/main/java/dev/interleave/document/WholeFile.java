package dev.interleave.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes files whole or not at all. */
public final class WholeFile {
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** Writes what a file is to contain. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file: first to a temporary one in the same folder, which takes its place in one step when it is
     * complete. Where the name is a link, the file it points to is replaced; a device or a pipe is written to as it is.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            return;
        }
        Path target = linked(file.toAbsolutePath());
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString());
        }
        // A short name, so that it fits where the file's own long one does.
        Path temporary = target.resolveSibling(".interleave-" + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(temporary, content);
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (Throwable e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void writeThrough(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** Where a chain of links ends, whether or not there is a file yet. */
    private static Path linked(Path file) throws IOException {
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "it is a circle of links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? target.toRealPath() : target;
    }
}

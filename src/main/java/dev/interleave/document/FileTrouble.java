package dev.interleave.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What went wrong with a file, in one sentence for people. */
public final class FileTrouble {
    private FileTrouble() {}

    /** Why a file could not be read. */
    public static String reading(Path file, IOException trouble) {
        return trouble instanceof NoSuchFileException
                ? file + ": there is no such file."
                : file + " cannot be read: " + cause(trouble) + ".";
    }

    /** Why a file could not be written. */
    public static String writing(Path file, IOException trouble) {
        return file + " cannot be written: " + cause(trouble) + ".";
    }

    private static String cause(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it exists already";
            case NotDirectoryException _ -> "its folder is not a folder";
            case CharacterCodingException _ -> "it is not UTF-8 text";
            case FileSystemException e when e.getReason() != null -> lower(e.getReason());
            default -> trouble.getMessage() == null ? "the system does not say why" : lower(trouble.getMessage());
        };
    }

    private static String lower(String reason) {
        String text = reason.strip();
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}

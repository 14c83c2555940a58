package dev.interleave.ui.session;

import dev.interleave.document.BadFile;
import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Experiment;
import dev.interleave.ui.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** New, open, save: what the session has to do with files. Asks before unsaved work would be lost. */
public final class Documents {
    private final Session session;
    private final SettingsStore settings;
    private final FileDialogs dialogs;
    private final Questions questions;

    /** For a session and those who can be asked. */
    public Documents(Session session, SettingsStore settings, FileDialogs dialogs, Questions questions) {
        this.session = session;
        this.settings = settings;
        this.dialogs = dialogs;
        this.questions = questions;
    }

    /** Begins with the default experiment. */
    public void startNew() {
        startFrom(Experiment.DEFAULT);
    }

    /** Begins with an experiment that is in no file, such as one that comes with Interleave. */
    public void startFrom(Experiment experiment) {
        unlessUnsaved(() -> session.begin(experiment, Optional.empty()));
    }

    /** Asks which file to open, and opens it. */
    public void open() {
        unlessUnsaved(() -> dialogs.open(folder()).ifPresent(this::read));
    }

    /** Opens a file. */
    public void open(Path file) {
        unlessUnsaved(() -> read(file));
    }

    /** Saves to the experiment's file, or asks where when it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks where to save, and saves there. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Does something that would lose the experiment, after asking about unsaved work. */
    public void unlessUnsaved(Runnable action) {
        if (session.unsavedProperty().get()) {
            questions.unsaved(session.title(), () -> save(action), action);
        } else {
            action.run();
        }
    }

    private void save(Runnable then) {
        Optional<Path> file = session.fileProperty().get();
        if (file.isPresent()) {
            write(file.get(), then);
        } else {
            saveAs(then);
        }
    }

    private void saveAs(Runnable then) {
        dialogs.save(folder(), FileNames.suggest(session.experiment())).ifPresent(chosen -> {
            Path file = FileNames.withEnding(chosen);
            // The dialog asked about the name it was given; about one with the ending added nobody has asked yet.
            if (!file.equals(chosen) && Files.exists(file)) {
                questions.replace(file.getFileName().toString(), () -> write(file, then));
            } else {
                write(file, then);
            }
        });
    }

    private void read(Path file) {
        try {
            Experiment experiment = ExperimentFile.read(file);
            session.begin(experiment, Optional.of(file.toAbsolutePath()));
            remember(file);
        } catch (BadFile problem) {
            settings.change(it -> Files.exists(file) ? it : it.withoutRecent(file.toAbsolutePath()));
            questions.problem("This file cannot be opened", problem.getMessage());
        }
    }

    private void write(Path file, Runnable then) {
        try {
            ExperimentFile.write(file, session.experiment());
        } catch (IOException problem) {
            questions.problem(
                    "The experiment is not saved",
                    file + " cannot be written: " + reason(problem)
                            + ". Your work is still here; save it somewhere else.");
            return;
        }
        session.stored(file.toAbsolutePath());
        remember(file);
        then.run();
    }

    private void remember(Path file) {
        settings.change(it -> it.withRecent(file.toAbsolutePath()));
    }

    private Optional<Path> folder() {
        Optional<Path> last = session.fileProperty().get().or(() -> settings.get().recent().stream().findFirst());
        return last.map(Path::getParent).filter(Files::isDirectory);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "you may not write there";
            case NoSuchFileException _ -> "the folder is not there any more";
            case FileSystemException it when it.getReason() != null -> it.getReason();
            default -> String.valueOf(problem.getMessage());
        };
    }
}

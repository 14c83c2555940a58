package dev.interleave.ui.window;

import dev.interleave.document.ExperimentFile;
import dev.interleave.ui.session.FileDialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's own file dialogs. */
public final class ChooserDialogs implements FileDialogs {
    private final Window owner;

    /** @param owner the window they belong to */
    public ChooserDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        FileChooser chooser = chooser("Open an experiment", folder);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("Save the experiment", folder);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Interleave experiments", "*" + ExperimentFile.ENDING, "*.json"));
        return chooser;
    }
}

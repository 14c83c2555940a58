package dev.interleave.ui.window;

import dev.interleave.document.Examples;
import dev.interleave.ui.session.Documents;
import dev.interleave.ui.settings.SettingsStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What there is to open: the files of late, and the experiments that come with Interleave. */
final class OpenMenu {
    private final Documents documents;
    private final SettingsStore settings;

    OpenMenu(Documents documents, SettingsStore settings) {
        this.documents = documents;
        this.settings = settings;
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        List<Path> recent = settings.get().recent();
        if (!recent.isEmpty()) {
            items.add(heading("RECENT"));
            for (Path file : recent) {
                items.add(item(file.getFileName().toString(), "recent-" + items.size(), () -> documents.open(file)));
            }
            items.add(new SeparatorMenuItem());
        }
        items.add(heading("EXAMPLES"));
        for (Examples.Example example : Examples.all()) {
            items.add(item(
                    example.experiment().name(),
                    "example-" + example.id(),
                    () -> documents.startFrom(example.experiment())));
        }
        return items;
    }

    private static MenuItem heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        CustomMenuItem heading = new CustomMenuItem(label, false);
        heading.setDisable(true);
        heading.getStyleClass().add("menu-heading");
        return heading;
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

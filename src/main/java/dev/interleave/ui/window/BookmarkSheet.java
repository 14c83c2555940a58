package dev.interleave.ui.window;

import dev.interleave.experiment.Bookmark;
import dev.interleave.quantity.Nanos;
import dev.interleave.ui.session.Bookmarks;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the note of a bookmark: a new one, or the one that is there. */
final class BookmarkSheet extends VBox {
    private final TextField note = new TextField();

    BookmarkSheet(Bookmarks bookmarks, long time, Runnable close) {
        setId("bookmark-sheet");
        getStyleClass().add("question-sheet");
        Optional<Bookmark> there = bookmarks.at(time);
        Label title = new Label("Bookmark at " + Nanos.rounded(time));
        title.getStyleClass().add("sheet-title");
        note.setId("bookmark-note");
        note.setPromptText("What there is to see");
        note.setText(there.map(Bookmark::note).orElse(""));
        note.setAccessibleText("Note");
        Button keep = button("bookmark-keep", "_Keep", () -> {
            close.run();
            bookmarks.put(new Bookmark(time, note.getText().strip()));
        });
        keep.setDefaultButton(true);
        keep.getStyleClass().add("accent");
        HBox row = new HBox(keep);
        row.getStyleClass().add("sheet-buttons");
        there.ifPresent(_ -> row.getChildren().add(button("bookmark-remove", "_Remove", () -> {
            close.run();
            bookmarks.remove(time);
        })));
        row.getChildren().add(button("bookmark-cancel", "_Cancel", close));
        getChildren().addAll(title, note, row);
    }

    TextField first() {
        return note;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

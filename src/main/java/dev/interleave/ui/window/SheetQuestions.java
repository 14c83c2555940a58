package dev.interleave.ui.window;

import dev.interleave.ui.session.Questions;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Questions and messages as sheets over the window. */
final class SheetQuestions implements Questions {
    private final Sheets sheets;

    SheetQuestions(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void unsaved(String title, Runnable save, Runnable discard) {
        Button saving = button("question-save", "_Save", save);
        saving.setDefaultButton(true);
        saving.getStyleClass().add("accent");
        ask(
                "Save the changes to “" + title + "”?",
                "They are lost if you do not save them.",
                saving,
                button("question-discard", "_Don’t save", discard),
                button("question-cancel", "_Cancel", () -> {}),
                saving);
    }

    @Override
    public void replace(String fileName, Runnable replace) {
        Button keep = button("question-cancel", "_Cancel", () -> {});
        keep.setDefaultButton(true);
        ask(
                "Replace “" + fileName + "”?",
                "There is a file of that name already; what is in it would be lost.",
                keep,
                button("question-replace", "_Replace", replace),
                keep);
    }

    @Override
    public void problem(String title, String sentence) {
        Button close = button("problem-close", "_Close", () -> {});
        close.setDefaultButton(true);
        ask(title, sentence, close, close);
    }

    private void ask(String title, String sentence, Button first, Button... buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setWrapText(true);
        Label words = new Label(sentence);
        words.setId("sheet-sentence");
        words.setWrapText(true);
        // A label that wraps needs to be told that it may be as high as its words.
        words.setMinHeight(Region.USE_PREF_SIZE);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(buttons);
        row.getStyleClass().add("sheet-buttons");
        VBox sheet = new VBox(heading, words, row);
        sheet.setId("question-sheet");
        sheet.getStyleClass().add("question-sheet");
        sheets.show(sheet, first, () -> {});
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> {
            sheets.hide();
            action.run();
        });
        return button;
    }
}

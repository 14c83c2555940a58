package dev.interleave.ui.panel;

import dev.interleave.python.PythonTokens.Token;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A line of code and who is on it. */
final class CodeLine {
    private final int number;
    private final List<Token> tokens;
    private final int indent;
    private final ObjectProperty<List<CodeMarks.OnLine>> marks = new SimpleObjectProperty<>(this, "marks", List.of());

    /** @param number from 1 */
    CodeLine(int number, List<Token> tokens) {
        this.number = number;
        String start = tokens.isEmpty() ? "" : tokens.getFirst().text();
        this.indent = start.length() - start.stripLeading().length();
        this.tokens = new ArrayList<>(tokens);
        if (indent > 0) {
            this.tokens.set(0, new Token(start.stripLeading(), tokens.getFirst().kind()));
        }
    }

    /** By how many characters it is indented. */
    int indent() {
        return indent;
    }

    int number() {
        return number;
    }

    /** Its parts, without the indentation. */
    List<Token> tokens() {
        return tokens;
    }

    ObjectProperty<List<CodeMarks.OnLine>> marksProperty() {
        return marks;
    }
}

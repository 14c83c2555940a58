package dev.interleave.picture;

import java.util.ArrayList;
import java.util.List;

/** The words above a picture in a file: what the run is called and what it teaches. */
final class Heading {
    private static final int MOST_LINES = 5;

    private final String title;
    private final List<String> lines;
    private final Style style;

    Heading(String title, String text, Style style, int width) {
        this.title = title;
        this.style = style;
        this.lines = wrapped(text, width - 2 * style.px(14));
    }

    private List<String> wrapped(String text, double room) {
        List<String> found = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && style.width(line + " " + word, Type.LEAD) > room) {
                found.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        found.add(line.toString());
        return found.size() <= MOST_LINES ? found : List.of();
    }

    int height() {
        return style.px(16) + (title.isEmpty() ? 0 : style.px(26)) + lines.size() * style.px(19);
    }

    void draw(Painter painter) {
        int y = style.px(10);
        if (!title.isEmpty()) {
            painter.ink(Ink.TEXT);
            painter.text(title, style.px(14), y + style.px(17), Type.TITLE, Align.LEFT);
            y += style.px(26);
        }
        painter.ink(Ink.MUTED);
        for (String line : lines) {
            painter.text(line, style.px(14), y + style.px(14), Type.LEAD, Align.LEFT);
            y += style.px(19);
        }
    }
}

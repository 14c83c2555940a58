package dev.interleave.ui.timeline;

import dev.interleave.picture.LaneChoice;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of a timeline: which lanes are seen, and in which order. */
final class LaneMenu {
    private final TimelineView view;
    private final ContextMenu menu = new ContextMenu();

    LaneMenu(TimelineView view) {
        this.view = view;
        menu.setId("lane-menu");
        menu.setAutoHide(true);
    }

    void show(double screenX, double screenY) {
        LaneChoice choice = view.lanesProperty().get();
        CheckMenuItem waiting = item("Only workers that had to wait", choice.onlyWaiting());
        waiting.setOnAction(_ -> view.lanesProperty().set(choice.onlyWaiting(waiting.isSelected())));
        CheckMenuItem longest = item("Longest wait first", choice.order() == LaneChoice.Order.LONGEST_WAIT);
        longest.setOnAction(_ -> view.lanesProperty()
                .set(choice.ordered(longest.isSelected() ? LaneChoice.Order.LONGEST_WAIT : LaneChoice.Order.NUMBER)));
        menu.getItems().setAll(waiting, longest, new SeparatorMenuItem());
        for (LaneChoice.Part part : LaneChoice.Part.values()) {
            CheckMenuItem seen = item(name(part), !choice.folded().contains(part));
            seen.setOnAction(_ -> view.lanesProperty().set(choice.toggled(part)));
            menu.getItems().add(seen);
        }
        MenuItem all = new MenuItem("Show the whole run");
        all.setOnAction(_ -> view.showAll());
        menu.getItems().addAll(new SeparatorMenuItem(), all);
        menu.show(view, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    private static CheckMenuItem item(String text, boolean selected) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(selected);
        return item;
    }

    private static String name(LaneChoice.Part part) {
        return switch (part) {
            case CORES -> "Cores";
            case GILS -> "Interpreter locks (GIL)";
            case LOCKS -> "Shared locks";
            case SIGNALS -> "Queues and signals";
            case VARIABLES -> "Shared variables";
            case WORKERS -> "Workers";
        };
    }
}

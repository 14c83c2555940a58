package dev.interleave.ui.window;

import dev.interleave.experiment.Bookmark;
import dev.interleave.quantity.Nanos;
import dev.interleave.ui.look.Icons;
import dev.interleave.ui.session.Bookmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The list of bookmarks: sets one, and jumps to those there are. */
final class BookmarkMenu extends MenuButton {
    private static final int LONGEST_NOTE = 60;

    BookmarkMenu(Bookmarks bookmarks, LongConsumer jump, Map<Command, Runnable> actions) {
        setId("bookmarks");
        Icons.only(this, Feather.BOOKMARK, "Bookmarks", Command.BOOKMARK.keys());
        getItems().add(new MenuItem());
        setOnShowing(_ -> getItems().setAll(items(bookmarks, jump, actions)));
    }

    private static List<MenuItem> items(Bookmarks bookmarks, LongConsumer jump, Map<Command, Runnable> actions) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem here = new MenuItem(Command.BOOKMARK.label() + "  " + Command.BOOKMARK.keys());
        here.setId("bookmark-here");
        here.setOnAction(_ -> actions.get(Command.BOOKMARK).run());
        items.add(here);
        if (!bookmarks.all().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (Bookmark bookmark : bookmarks.all()) {
            MenuItem item = new MenuItem(words(bookmark));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> jump.accept(bookmark.time()));
            items.add(item);
        }
        return items;
    }

    private static String words(Bookmark bookmark) {
        String note = bookmark.note().replaceAll("\\s+", " ");
        String shortened = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note;
        return Nanos.rounded(bookmark.time()) + (shortened.isEmpty() ? "" : "  " + shortened);
    }
}

package dev.interleave.ui.session;

import dev.interleave.experiment.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bookmarks of the experiment in the window. Every change is a step to undo, and unsaved until it is saved. */
public final class Bookmarks {
    private final Session session;

    /** Those of a session's experiment. */
    public Bookmarks(Session session) {
        this.session = session;
    }

    /** All of them, in order of time. */
    public List<Bookmark> all() {
        return session.experiment().bookmarks();
    }

    /** The one at a moment. */
    public Optional<Bookmark> at(long time) {
        return all().stream().filter(it -> it.time() == time).findFirst();
    }

    /** Puts one in, instead of the one that is at its moment. */
    public void put(Bookmark bookmark) {
        List<Bookmark> others = without(bookmark.time());
        others.add(bookmark);
        session.change(it -> it.withBookmarks(others));
    }

    /** Takes out the one at a moment. */
    public void remove(long time) {
        List<Bookmark> others = without(time);
        session.change(it -> it.withBookmarks(others));
    }

    /** The first after a moment. */
    public Optional<Bookmark> after(long time) {
        return all().stream().filter(it -> it.time() > time).findFirst();
    }

    /** The last before a moment. */
    public Optional<Bookmark> before(long time) {
        return all().reversed().stream().filter(it -> it.time() < time).findFirst();
    }

    private List<Bookmark> without(long time) {
        return new ArrayList<>(all().stream().filter(it -> it.time() != time).toList());
    }
}

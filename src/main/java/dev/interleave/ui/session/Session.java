package dev.interleave.ui.session;

import dev.interleave.experiment.Experiment;
import dev.interleave.quantity.OutOfRange;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The experiment in the window: its value now, what was before, the file it lives in, and whether that has it all. */
public final class Session {
    private final History history = new History(Experiment.DEFAULT);
    private final ReadOnlyObjectWrapper<Experiment> experiment =
            new ReadOnlyObjectWrapper<>(this, "experiment", Experiment.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyLongWrapper beginnings = new ReadOnlyLongWrapper(this, "beginnings");
    private Experiment stored = Experiment.DEFAULT;
    private BinaryOperator<Experiment> follow = (_, after) -> after;

    /**
     * Lets something follow every change, in the same step.
     *
     * @param other makes of the experiment before and the one after what it shall be
     */
    public void follow(BinaryOperator<Experiment> other) {
        follow = other;
    }

    /** The experiment as it is now. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** The experiment as it is now. */
    public Experiment experiment() {
        return experiment.get();
    }

    /** The file it was opened from or last saved to. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether something would be lost if the experiment were thrown away now. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a change to make again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What the last change brought with it that was not asked for, one sentence; mostly empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How often {@link #begin} was called: changes when another experiment comes, not when this one changes. */
    public ReadOnlyLongProperty beginningsProperty() {
        return beginnings.getReadOnlyProperty();
    }

    /**
     * Changes the experiment; one step to undo.
     *
     * @return why the change is not possible, one sentence; nothing has changed then
     */
    public Optional<String> change(UnaryOperator<Experiment> change) {
        Optional<String> problem = change("", change);
        history.seal();
        return problem;
    }

    /**
     * Changes the experiment as part of a gesture: all its changes until {@link #seal} are one step to undo.
     *
     * @param gesture the name of the gesture, such as that of the slider that is dragged
     * @return why the change is not possible, one sentence; nothing has changed then
     */
    public Optional<String> change(String gesture, UnaryOperator<Experiment> change) {
        Experiment next;
        try {
            next = follow.apply(experiment(), change.apply(experiment()));
        } catch (OutOfRange problem) {
            return Optional.of(problem.getMessage());
        }
        history.put(next, gesture);
        notice.set("");
        publish();
        return Optional.empty();
    }

    /** Changes the technique, and the interpreter with it where it must; says so in {@link #noticeProperty}. */
    public void choose(Method method) {
        Method.Change change = method.applyTo(experiment());
        history.put(follow.apply(experiment(), change.experiment()));
        publish();
        notice.set(change.notice());
    }

    /** Ends a gesture. */
    public void seal() {
        history.seal();
    }

    /** Takes back the last change. */
    public void undo() {
        history.undo();
        notice.set("");
        publish();
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.redo();
        notice.set("");
        publish();
    }

    /** Goes over to another experiment, as it lies in a file or, without one, as it comes; nothing of it is unsaved. */
    public void begin(Experiment other, Optional<Path> from) {
        stored = other;
        history.restart(other);
        file.set(from);
        notice.set("");
        publish();
        beginnings.set(beginnings.get() + 1);
    }

    /** Notes that the experiment is now in a file as it is. */
    public void stored(Path in) {
        stored = experiment();
        history.seal();
        file.set(Optional.of(in));
        publish();
    }

    /** What to call the experiment: its name, else its file's, else untitled. */
    public String title() {
        if (!experiment().name().isBlank()) {
            return experiment().name();
        }
        return file.get().map(path -> path.getFileName().toString()).orElse("Untitled experiment");
    }

    private void publish() {
        experiment.set(history.present());
        unsaved.set(!history.present().equals(stored));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}

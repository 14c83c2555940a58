package dev.interleave.ui.play;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Stretch;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Plays a run like a film. Times are nanoseconds of the run. While it does not play it costs nothing. */
public final class Player {
    /** The slowest speed: run time that passes in a second of real time. */
    public static final long SLOWEST = Nanos.MICRO;
    /** The greatest speed. */
    public static final long FASTEST = 10 * Nanos.SECOND;

    /** A longer time between two pulses is a hitch of the computer, not time that anybody watched. */
    private static final long LONGEST_STEP = 250 * Nanos.MILLI;
    /** About how many seconds a film takes when nobody chose its speed. */
    private static final long USUAL_SECONDS = 10;

    private final Pulse pulse;
    private final LongProperty position = new SimpleLongProperty(this, "position");
    private final LongProperty speed = new SimpleLongProperty(this, "speed", 10 * Nanos.MILLI);
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final ObjectProperty<Optional<Stretch>> range = new SimpleObjectProperty<>(this, "range", Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyLongWrapper end = new ReadOnlyLongWrapper(this, "end");
    private Optional<Trace> trace = Optional.empty();
    private boolean speedChosen;
    private long lastTick;
    private double fraction;

    /** @param pulse what drives it while it plays */
    public Player(Pulse pulse) {
        this.pulse = pulse;
    }

    /** Where the playhead is. */
    public LongProperty positionProperty() {
        return position;
    }

    /** How much of the run passes in a second, nanoseconds from {@link #SLOWEST} to {@link #FASTEST}. */
    public LongProperty speedProperty() {
        return speed;
    }

    /** Whether it begins anew at the end. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** The stretch that is played over and over while it loops; the whole run where there is none. */
    public ObjectProperty<Optional<Stretch>> rangeProperty() {
        return range;
    }

    /** Whether it plays. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** When the run ends. */
    public ReadOnlyLongProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Takes another run; the playhead stays where it is as long as the run lasts that long. */
    public void show(Trace other) {
        trace = Optional.of(other);
        end.set(other.end());
        position.set(Math.min(position.get(), other.end()));
        if (!speedChosen) {
            speed.set(Pace.round(other.end() / USUAL_SECONDS));
        }
    }

    /** Goes to the start, stops, and forgets a chosen speed: what comes is another film. */
    public void rewind() {
        pause();
        loopAll();
        speedChosen = false;
        position.set(0);
    }

    /** Chooses a speed; it stays when the run changes. */
    public void choose(long runTimePerSecond) {
        speedChosen = true;
        speed.set(Math.clamp(runTimePerSecond, SLOWEST, FASTEST));
    }

    /** Doubles the speed, about. */
    public void faster() {
        choose(Pace.next(speed.get()));
    }

    /** Halves the speed, about. */
    public void slower() {
        choose(Pace.previous(speed.get()));
    }

    /** Plays when it stands, stands when it plays. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Plays on; from the start when it is at the end. */
    public void play() {
        if (playing.get() || trace.isEmpty() || end.get() == 0) {
            return;
        }
        Stretch film = film();
        if (position.get() >= film.to() || (range.get().isPresent() && looping.get() && position.get() < film.from())) {
            position.set(film.from());
        }
        lastTick = -1;
        fraction = 0;
        playing.set(true);
        pulse.start(this::tick);
    }

    /** Stands still. */
    public void pause() {
        if (playing.get()) {
            playing.set(false);
            pulse.stop();
        }
    }

    /** Goes to the start. */
    public void toStart() {
        position.set(0);
    }

    /** Goes to the end and stands still. */
    public void toEnd() {
        pause();
        position.set(end.get());
    }

    /** Goes to the next moment at which something changes, and stands still. */
    public void nextEvent() {
        pause();
        trace.ifPresent(it -> Events.after(it, position.get()).ifPresent(position::set));
    }

    /** Goes to the last moment at which something changed, and stands still. */
    public void previousEvent() {
        pause();
        trace.ifPresent(it -> Events.before(it, position.get()).ifPresent(position::set));
    }

    /** Goes to the next moment at which something changes on a lane, and stands still. */
    public void nextEvent(Lane of) {
        pause();
        Events.after(of, position.get()).ifPresent(position::set);
    }

    /** Goes to the last moment at which something changed on a lane, and stands still. */
    public void previousEvent(Lane of) {
        pause();
        Events.before(of, position.get()).ifPresent(position::set);
    }

    /** Goes to a moment of the run and stands still. */
    public void jump(long time) {
        pause();
        position.set(Math.clamp(time, 0, end.get()));
    }

    /** Loops from the playhead on: to where the looped stretch ended, or where that lies before, to the end. */
    public void loopFromHere() {
        long to = range.get().map(Stretch::to).filter(it -> it > position.get()).orElse(end.get());
        loop(position.get(), to);
    }

    /** Loops up to the playhead: from where the looped stretch began, or where that lies behind, from the start. */
    public void loopToHere() {
        long from = range.get().map(Stretch::from).filter(it -> it < position.get()).orElse(0L);
        loop(from, position.get());
    }

    private void loop(long from, long to) {
        if (from < to) {
            range.set(Optional.of(new Stretch(from, to)));
            looping.set(true);
        }
    }

    /** Loops no stretch any more, but what there is. */
    public void loopAll() {
        range.set(Optional.empty());
    }

    /** What is played: the looped stretch as far as it lies in the run, or all of it. */
    private Stretch film() {
        Stretch all = new Stretch(0, Math.max(1, end.get()));
        return range.get()
                .filter(it -> looping.get() && it.from() < all.to())
                .map(it -> new Stretch(it.from(), Math.min(it.to(), all.to())))
                .orElse(all);
    }

    private void tick(long now) {
        long step = lastTick < 0 ? 0 : Math.clamp(now - lastTick, 0, LONGEST_STEP);
        lastTick = now;
        double advance = (double) step * speed.get() / Nanos.SECOND + fraction;
        long whole = (long) advance;
        fraction = advance - whole;
        long to = position.get() + whole;
        Stretch film = film();
        if (to < film.to()) {
            position.set(to);
        } else if (looping.get()) {
            position.set(film.from() + (to - film.from()) % film.length());
        } else {
            position.set(end.get());
            pause();
        }
    }
}

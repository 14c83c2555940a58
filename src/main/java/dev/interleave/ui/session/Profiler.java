package dev.interleave.ui.session;

import dev.interleave.document.FileTrouble;
import dev.interleave.document.Profiles;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.python.Calibration;
import dev.interleave.python.RealPython;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The machine profiles there are, and how a new one is measured: in a thread of its own, so that the window stays fluid.
 * Every method is called on the foreground thread, where all results appear too.
 */
public final class Profiler {
    private final Profiles profiles;
    private final Supplier<List<RealPython>> pythons;
    private final Executor foreground;
    private final ReadOnlyObjectWrapper<ProfilerState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ProfilerState.Idle());
    private final ReadOnlyObjectWrapper<List<Profile>> known;
    private Optional<Thread> working = Optional.empty();

    /**
     * @param profiles where profiles are kept
     * @param pythons looks for the Pythons of this computer, which may take seconds
     * @param foreground where results appear
     */
    public Profiler(Profiles profiles, Supplier<List<RealPython>> pythons, Executor foreground) {
        this.profiles = profiles;
        this.pythons = pythons;
        this.foreground = foreground;
        this.known = new ReadOnlyObjectWrapper<>(this, "known", profiles.all());
    }

    /** The profiles there are. */
    public ReadOnlyObjectProperty<List<Profile>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The profiles there are. */
    public List<Profile> known() {
        return known.get();
    }

    /** How it stands with the measuring. */
    public ReadOnlyObjectProperty<ProfilerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where profiles are kept. */
    public Profiles profiles() {
        return profiles;
    }

    /**
     * Measures this computer, unless it is being measured.
     *
     * @param wanted the version to begin with, where there is one
     */
    public void measure(PythonVersion wanted) {
        if (working.isPresent()) {
            return;
        }
        state.set(new ProfilerState.Working("Looking for Pythons", 0));
        Thread thread = Thread.ofPlatform().daemon().name("calibration").unstarted(() -> work(wanted));
        working = Optional.of(thread);
        thread.start();
    }

    /** Ends the measuring; what was measured so far is forgotten. */
    public void cancel() {
        working.ifPresent(Thread::interrupt);
        working = Optional.empty();
        state.set(new ProfilerState.Idle());
    }

    private void work(PythonVersion wanted) {
        ProfilerState outcome;
        try {
            outcome = new ProfilerState.Done(measured(wanted));
        } catch (CancellationException _) {
            outcome = new ProfilerState.Idle();
        } catch (IOException e) {
            outcome = new ProfilerState.Failed(capital(e.getMessage()) + ".");
        }
        ended(outcome);
    }

    private Profile measured(PythonVersion wanted) throws IOException {
        List<RealPython> found = pythons.get().stream()
                .sorted(Comparator.comparing(it -> it.version() != wanted))
                .toList();
        if (found.isEmpty()) {
            throw new IOException("no Python was found on the search path or in pyenv, so there is nothing to measure");
        }
        Profile profile = new Calibration(System::nanoTime, this::heard).measure(Profiles.HERE, LocalDate.now(), found);
        try {
            profiles.keep(profile);
        } catch (IOException e) {
            throw new IOException(FileTrouble.writing(Path.of(Profiles.FOLDER), e).replaceAll("[.]$", ""), e);
        }
        return profile;
    }

    private boolean heard(String what, double done) {
        Thread here = Thread.currentThread();
        foreground.execute(() -> {
            if (working.filter(here::equals).isPresent()) {
                state.set(new ProfilerState.Working(what, done));
            }
        });
        return !here.isInterrupted();
    }

    private void ended(ProfilerState outcome) {
        Thread here = Thread.currentThread();
        List<Profile> all = profiles.all();
        foreground.execute(() -> {
            known.set(all);
            // One that was cancelled has nothing more to say.
            if (working.filter(here::equals).isPresent()) {
                working = Optional.empty();
                state.set(outcome);
            }
        });
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}

package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.SchedulerPreset;
import dev.interleave.experiment.Technique;
import dev.interleave.ui.session.Method;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Machine and interpreter: folded away behind one line that says what they are. */
final class MachineRows implements Row {
    private final List<Row> rows;
    private final Label summary = new Label();
    private final VBox box = new VBox();

    MachineRows(Session session, Profiler profiler, Runnable onMeasure) {
        rows = List.of(
                new ProfileRow(session, profiler, onMeasure),
                new ChoiceRow<>(
                        "system",
                        "Operating system",
                        true,
                        session,
                        _ -> List.of(OperatingSystem.values()),
                        OperatingSystem::label,
                        it -> it.machine().system(),
                        StartChoice::onSystem),
                new HintRow("system", MachineHints::guesses),
                new ChoiceRow<>(
                        "version",
                        "CPython",
                        true,
                        session,
                        MachineRows::versions,
                        PythonVersion::id,
                        it -> it.python().version(),
                        (it, version) -> it.withPython(it.python().withVersion(version))),
                new ToggleRow(
                                "free-threaded",
                                "Build without a GIL",
                                "The free-threaded build, from CPython 3.13.",
                                it -> it.python().freeThreaded(),
                                on -> session.change(it -> it.withPython(it.python().withFreeThreaded(on))))
                        .onlyWhen(it -> it.technique() != Technique.THREADS),
                Rows.number(session, Lens.PYTHON, Python.class, "switchInterval").onlyWhen(Effects::switchInterval),
                new ChoiceRow<>(
                                "gather",
                                "Main waits by",
                                true,
                                session,
                                MachineRows::gathers,
                                Words::of,
                                it -> it.python().asyncio().gather(),
                                (it, gather) -> it.withPython(
                                        it.python().withAsyncio(it.python().asyncio().withGather(gather))))
                        .onlyWhen(Effects::asyncio),
                new ToggleRow(
                                "eager",
                                "Eager tasks",
                                "A task begins as soon as it is created, from CPython 3.12.",
                                it -> it.python().asyncio().eager(),
                                on -> session.change(it ->
                                        it.withPython(it.python().withAsyncio(it.python().asyncio().withEager(on)))))
                        .onlyWhen(Effects::eager),
                new ChoiceRow<>(
                                "start-method",
                                "Processes start by",
                                true,
                                session,
                                StartChoice::all,
                                StartChoice::words,
                                StartChoice::of,
                                (it, choice) -> it.withPython(it.python().withStartMethod(choice.chosen())))
                        .onlyWhen(Effects::startMethod),
                Rows.number(session, Lens.PYTHON, Python.class, "iterationTime").onlyWhen(Effects::iterationTime),
                new ChoiceRow<>(
                        "preset",
                        "Scheduler as in",
                        true,
                        session,
                        MachineRows::presets,
                        it -> it.map(SchedulerPreset::label).orElse("No system in particular"),
                        it -> SchedulerPreset.of(it.machine()),
                        (it, preset) -> preset.map(chosen -> it.withMachine(chosen.on(it.machine()))).orElse(it)),
                new ChoiceRow<>(
                        "scheduler",
                        "Who gets a free core",
                        true,
                        session,
                        _ -> List.of(SchedulerKind.values()),
                        Words::of,
                        it -> it.machine().scheduler(),
                        (it, kind) -> it.withMachine(it.machine().withScheduler(kind))),
                Rows.number(session, Lens.MACHINE, Machine.class, "timeSlice").onlyWhen(Effects::timeSlice),
                Rows.number(session, Lens.MACHINE, Machine.class, "contextSwitch"),
                Rows.number(session, Lens.MACHINE, Machine.class, "wakeLatency"),
                Rows.number(session, Lens.CORES, CoreMix.class, "slowCores"),
                Rows.number(session, Lens.CORES, CoreMix.class, "slowCoreSpeed").onlyWhen(Effects::slowCoreSpeed),
                new HintRow("speeds", MachineHints::speeds),
                Rows.number(session, Lens.MACHINE, Machine.class, "threadsPerCore"),
                Rows.number(session, Lens.MACHINE, Machine.class, "siblingSpeed").onlyWhen(Effects::siblingSpeed),
                Rows.number(session, Lens.MACHINE, Machine.class, "backgroundLoad"),
                new SeedRow(session));
        VBox content = new VBox();
        content.getStyleClass().add("section-rows");
        rows.forEach(it -> content.getChildren().add(it.node()));
        TitledPane pane = Folded.pane("machine", "Machine and interpreter", content);
        summary.getStyleClass().add("hint");
        summary.setId("machine-summary");
        summary.setWrapText(true);
        summary.visibleProperty().bind(pane.expandedProperty().not());
        summary.managedProperty().bind(summary.visibleProperty());
        box.getChildren().addAll(pane, summary);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        rows.forEach(it -> it.show(experiment));
        summary.setText(Words.summary(experiment));
    }

    /** The versions that have what is chosen: builds without a GIL, asyncio and the like came one after another. */
    private static List<PythonVersion> versions(Experiment experiment) {
        PythonVersion method = Method.of(experiment).since();
        PythonVersion build = experiment.python().freeThreaded() ? Method.FREE_THREADED.since() : method;
        PythonVersion start = experiment.python().startMethod().isEmpty() ? method : StartChoice.SINCE;
        PythonVersion tasks = experiment.python().asyncio().since();
        return Arrays.stream(PythonVersion.values())
                .filter(it -> it.compareTo(method) >= 0 && it.compareTo(build) >= 0 && it.compareTo(start) >= 0 && it.compareTo(tasks) >= 0)
                .toList();
    }

    /** All there are; before them none, for as long as the machine has none of them. */
    private static List<Optional<SchedulerPreset>> presets(Experiment experiment) {
        Optional<SchedulerPreset> now = SchedulerPreset.of(experiment.machine());
        Stream<Optional<SchedulerPreset>> all = Arrays.stream(SchedulerPreset.values()).map(Optional::of);
        return (now.isPresent() ? all : Stream.concat(Stream.of(now), all)).toList();
    }

    private static List<Gather> gathers(Experiment experiment) {
        return experiment.python().version().atLeast(11)
                ? List.of(Gather.values())
                : List.of(Gather.GATHER, Gather.RESULTS);
    }
}

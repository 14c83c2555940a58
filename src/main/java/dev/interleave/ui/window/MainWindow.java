package dev.interleave.ui.window;

import dev.interleave.analysis.Moment;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.ui.form.ExperimentForm;
import dev.interleave.ui.look.Appearance;
import dev.interleave.ui.look.Icons;
import dev.interleave.ui.panel.CodePanel;
import dev.interleave.ui.panel.ContentionPanel;
import dev.interleave.ui.panel.LessonBar;
import dev.interleave.ui.panel.NowPanel;
import dev.interleave.ui.panel.NumbersPanel;
import dev.interleave.ui.panel.SelectionPanel;
import dev.interleave.ui.play.PlayBar;
import dev.interleave.ui.play.Player;
import dev.interleave.ui.play.Pulse;
import dev.interleave.ui.session.Bookmarks;
import dev.interleave.ui.present.Page;
import dev.interleave.ui.present.PresentView;
import dev.interleave.ui.present.Presentation;
import dev.interleave.ui.session.Documents;
import dev.interleave.ui.session.FileDialogs;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Run;
import dev.interleave.ui.session.Runner;
import dev.interleave.ui.session.Session;
import dev.interleave.ui.session.Simulator;
import dev.interleave.ui.settings.SettingsStore;
import dev.interleave.ui.timeline.OverviewStrip;
import dev.interleave.ui.timeline.TimelineView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The main window: makes its parts and ties them together. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** Below this width, in sizes of the usual text, the panels at the right are folded away at first. */
    private static final double WIDE = 1150;
    /** With more workers than this the moment is told a few times a second while the run plays, so that it plays fluidly. */
    private static final int CROWD = 100;

    private static final long BETWEEN_MOMENTS = 150 * Nanos.MILLI;

    private final Stage stage;
    private final SettingsStore settings;
    private final Session session = new Session();
    private final Runner runner;
    private final Profiler profiler;
    private final Player player;
    private final Appearance appearance = new Appearance();
    private final TimelineView timeline = new TimelineView();
    private final LessonBar lesson = new LessonBar();
    private final SelectionPanel selection =
            new SelectionPanel(timeline.selecting()::toCause, timeline.selecting()::toEffect);
    private final NowPanel now = new NowPanel();
    private final CodePanel code = new CodePanel(Command.COPY_CODE.keys());
    private final NumbersPanel numbers = new NumbersPanel();
    private final ContentionPanel contention = new ContentionPanel(this::goTo);
    private final BorderPane content = new BorderPane();
    private final Sheets sheets = new Sheets(scrolling(content));
    private final Documents documents;
    private final Bookmarks bookmarks = new Bookmarks(session);
    private final Header header;
    private final PresentView room = new PresentView();
    private Presentation presentation;
    private boolean wide;
    private long momentShown;

    /**
     * @param stage where it is shown
     * @param simulator who makes the runs
     * @param profiler knows machine profiles
     * @param background where they are made, one after another
     * @param pulse what drives the player
     */
    public MainWindow(
            Stage stage,
            SettingsStore settings,
            FileDialogs dialogs,
            Simulator simulator,
            Profiler profiler,
            Executor background,
            Pulse pulse) {
        this.stage = stage;
        this.settings = settings;
        this.profiler = profiler;
        session.follow(profiler.profiles()::kept);
        runner = new Runner(simulator, background, Platform::runLater, System::nanoTime);
        player = new Player(pulse);
        documents = new Documents(session, settings, dialogs, new SheetQuestions(sheets));
        Map<Command, Runnable> actions = actions();
        appearance.darkProperty().set(settings.get().dark());
        appearance.setScale(settings.get().scale());
        header = new Header(session, documents, settings, appearance, actions);
        layOut(actions);
        Scene scene = new Scene(sheets, WIDTH, HEIGHT);
        appearance.dress(scene);
        new Keyboard(actions, () -> !sheets.showingProperty().get(), event -> presentation.take(event)).listenTo(scene);
        acceptFiles(scene);
        tie();
        stage.setScene(scene);
        stage.setOnShown(_ -> timeline.requestFocus());
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
    }

    /** Shows the window; on a small screen it fills it. */
    public void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.show();
    }

    /** Opens a file. */
    public void open(Path file) {
        documents.open(file);
    }

    private void layOut(Map<Command, Runnable> actions) {
        VBox lanes = new VBox(new OverviewStrip(timeline), timeline);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        StackPane picture = new StackPane(lanes, new RunIndicator(runner));
        picture.setAlignment(Pos.TOP_CENTER);
        picture.getStyleClass().add("picture");
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox centre = new VBox(lesson, picture, new PlayBar(player, new BookmarkMenu(bookmarks, player::jump, actions), pathButton()));
        centre.getStyleClass().add("centre");
        SidePanel panels = new SidePanel(List.of(selection, now, numbers), code, contention);
        presentation = new Presentation(
                stage,
                appearance,
                player,
                bookmarks,
                room,
                picture,
                List.of(
                        new Page("Now", KeyCode.DIGIT1, now, false),
                        new Page("Code", KeyCode.DIGIT2, code, true),
                        new Page("Numbers", KeyCode.DIGIT3, numbers, false),
                        new Page("Locks", KeyCode.DIGIT4, contention, false)));
        presentation.showingProperty().subscribe(shown -> {
            sheets.replace(shown ? room : null);
            fit();
            timeline.requestFocus();
        });
        content.setTop(header);
        content.setLeft(new ExperimentForm(session, profiler, this::measure));
        content.setCenter(centre);
        header.panels().selectedProperty().subscribe(shown -> {
            content.setRight(shown ? panels : null);
            if (shown) {
                showMoment();
            }
        });
        sheets.widthProperty().subscribe((_, _) -> fit());
        appearance.scaleProperty().subscribe((_, _) -> fit());
    }

    private ToggleButton pathButton() {
        ToggleButton button = Icons.only(
                new ToggleButton(), Feather.ZAP, Command.CRITICAL_PATH.label() + ": what the end had to wait for", Command.CRITICAL_PATH.keys());
        button.setId("critical-path");
        button.selectedProperty().bindBidirectional(timeline.litPath().litProperty());
        return button;
    }

    /** In a window too small even for the least of everything one scrolls: nothing is ever out of reach. */
    private static ScrollPane scrolling(BorderPane content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("all");
        scroll.getStyleClass().add("all");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void fit() {
        if (presentation.showingProperty().get()) {
            return;
        }
        boolean enough = sheets.getWidth() >= WIDE * appearance.scaleProperty().get();
        header.setCompact(!enough);
        // Whoever opened or closed the panels keeps them so, until the room for them comes or goes.
        if (enough != wide) {
            wide = enough;
            header.panels().setSelected(enough);
        }
    }

    private void tie() {
        session.experimentProperty().subscribe(runner::request);
        session.beginningsProperty().subscribe((_, _) -> player.rewind());
        timeline.profileProperty().bind(appearance.profileProperty());
        timeline.scaleProperty().bind(appearance.scaleProperty());
        timeline.highlightProperty().bind(contention.highlightedProperty());
        timeline.preparedProperty().subscribe(_ -> showContention());
        appearance.profileProperty().subscribe(_ -> lookAtContention());
        appearance.scaleProperty().subscribe(_ -> lookAtContention());
        timeline.playheadProperty().bindBidirectional(player.positionProperty());
        timeline.loopProperty().bind(player.rangeProperty());
        timeline.selecting().selectedProperty().subscribe((_, _) -> showSelection());
        timeline.litPath().pathProperty().subscribe((_, _) -> showSelection());
        session.experimentProperty().subscribe(it -> timeline.bookmarksProperty().set(it.bookmarks()));
        runner.runProperty().subscribe(it -> it.ifPresent(this::show));
        player.positionProperty().subscribe((_, _) -> {
            follow();
            if (momentIsDue()) {
                showMoment();
            }
        });
        player.playingProperty().subscribe((_, _) -> showMoment());
        code.sceneProperty().subscribe((_, _) -> showMoment());
        now.sceneProperty().subscribe((_, _) -> showMoment());
        session.experimentProperty().subscribe(_ -> showTitle());
        session.fileProperty().subscribe(_ -> showTitle());
        session.unsavedProperty().subscribe(_ -> showTitle());
        appearance.darkProperty().subscribe(dark -> settings.change(it -> it.withDark(dark)));
        appearance.chosenScaleProperty().subscribe(scale -> settings.change(it -> it.withScale(scale.doubleValue())));
    }

    private void show(Run run) {
        if (timeline.traceProperty().get() != run.trace()) {
            player.show(run.trace());
            timeline.traceProperty().set(run.trace());
        }
        lesson.show(run.lesson());
        room.lesson(run.lesson());
        numbers.show(run);
        showContention();
        showMoment();
    }

    private void goTo(long time) {
        player.pause();
        player.positionProperty().set(time);
    }

    private void lookAtContention() {
        contention.look(appearance.profileProperty().getValue(), appearance.scaleProperty().get());
    }

    /** A large run is prepared for the timeline a while after it is there; its locks come then too. */
    private void showContention() {
        runner.runProperty().get().ifPresent(run -> timeline.preparedProperty().get()
                .filter(prepared -> prepared.trace() == run.trace())
                .ifPresent(prepared -> contention.show(run, prepared)));
    }

    private void showMoment() {
        Optional<Run> run = runner.runProperty().get();
        momentShown = System.nanoTime();
        if ((header.panels().isSelected() || presentation.showingProperty().get()) && run.isPresent()) {
            if (now.getScene() != null) {
                now.show(run.get().trace(), player.positionProperty().get());
            }
            showCode(run.get());
            contention.moment(player.positionProperty().get());
        }
    }

    /** Costs nothing while the code is not on show; looks anew when it comes to be. */
    private void showCode(Run run) {
        if (code.getScene() != null) {
            code.show(run);
            code.show(Moment.at(run.trace(), player.positionProperty().get()));
        }
    }

    private void showSelection() {
        selection.show(
                timeline.shown(),
                timeline.selecting().selectedProperty().get(),
                timeline.litPath().pathProperty().get());
    }

    private boolean momentIsDue() {
        boolean crowded = runner.runProperty().get().stream().anyMatch(it -> it.trace().workers().size() > CROWD);
        return !crowded || !player.playingProperty().get() || System.nanoTime() - momentShown > BETWEEN_MOMENTS;
    }

    /** Keeps the playhead in view, where the timeline shows but a part of the run. */
    private void follow() {
        long at = player.positionProperty().get();
        if (at < timeline.visibleFromProperty().get() || at > timeline.visibleToProperty().get()) {
            timeline.revealPlayhead();
        }
    }

    private void showTitle() {
        String mark = session.unsavedProperty().get() ? "● " : "";
        String file = session.fileProperty().get().map(it -> it.getFileName().toString()).orElse(session.title());
        room.name(session.title());
        stage.setTitle(mark + file + " – Interleave");
    }

    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !sheets.showingProperty().get()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(event -> {
            event.setDropCompleted(event.getDragboard().hasFiles());
            event.getDragboard().getFiles().stream().findFirst().ifPresent(it -> documents.open(it.toPath()));
        });
    }

    private void close() {
        if (sheets.showingProperty().get()) {
            sheets.hide();
        }
        documents.unlessUnsaved(() -> {
            player.pause();
            runner.cancel();
            stage.hide();
        });
    }

    private void measure() {
        ProfileSheet sheet = new ProfileSheet(session, profiler, sheets::hide);
        sheets.show(sheet, sheet.first(), sheet::left);
    }

    private void help() {
        HelpSheet sheet = new HelpSheet(sheets::hide);
        sheets.show(sheet, sheet.first(), () -> {});
    }

    private void bookmark() {
        player.pause();
        BookmarkSheet sheet = new BookmarkSheet(bookmarks, player.positionProperty().get(), sheets::hide);
        sheets.show(sheet, sheet.first(), () -> {});
    }

    /** The lane of what is selected. */
    private Optional<Lane> selectedLane() {
        return timeline.shown().flatMap(trace -> timeline.selecting()
                .selectedProperty().get().filter(it -> it.isIn(trace)).map(it -> it.lane(trace)));
    }

    private Map<Command, Runnable> actions() {
        Map<Command, Runnable> actions = new EnumMap<>(Command.class);
        for (Command command : Command.values()) {
            actions.put(command, () -> obey(command));
        }
        return actions;
    }

    private void obey(Command command) {
        switch (command) {
            case PLAY -> player.toggle();
            case NEXT_EVENT -> player.nextEvent();
            case PREVIOUS_EVENT -> player.previousEvent();
            case TO_START -> player.toStart();
            case TO_END -> player.toEnd();
            case FASTER -> player.faster();
            case SLOWER -> player.slower();
            case LOOP -> player.loopingProperty().set(!player.loopingProperty().get());
            case LOOP_FROM -> player.loopFromHere();
            case LOOP_TO -> player.loopToHere();
            case LOOP_ALL -> player.loopAll();
            case BOOKMARK -> bookmark();
            case NEXT_BOOKMARK -> bookmarks.after(player.positionProperty().get()).ifPresent(it -> player.jump(it.time()));
            case PREVIOUS_BOOKMARK -> bookmarks.before(player.positionProperty().get()).ifPresent(it -> player.jump(it.time()));
            case SELECT_NEXT -> timeline.selecting().next();
            case SELECT_PREVIOUS -> timeline.selecting().previous();
            case SELECT_ABOVE -> timeline.selecting().up();
            case SELECT_BELOW -> timeline.selecting().down();
            case TO_CAUSE -> timeline.selecting().toCause();
            case TO_EFFECT -> timeline.selecting().toEffect();
            case NEXT_OF_SELECTED -> selectedLane().ifPresentOrElse(player::nextEvent, player::nextEvent);
            case PREVIOUS_OF_SELECTED -> selectedLane().ifPresentOrElse(player::previousEvent, player::previousEvent);
            case ZOOM_SELECTED -> timeline.selecting().zoomIn();
            case DESELECT -> timeline.selecting().clear();
            case CRITICAL_PATH -> timeline.litPath().litProperty().set(!timeline.litPath().litProperty().get());
            case NEW -> documents.startNew();
            case OPEN -> documents.open();
            case SAVE -> documents.save();
            case SAVE_AS -> documents.saveAs();
            case UNDO -> session.undo();
            case REDO -> session.redo();
            case COPY_CODE -> runner.runProperty().get().ifPresent(run -> {
                code.show(run);
                code.copy();
            });
            case RENAME -> header.name().edit();
            case LIGHT_DARK -> appearance.darkProperty().set(!appearance.darkProperty().get());
            case PRESENT -> presentation.toggle();
            case PANELS -> header.panels().setSelected(!header.panels().isSelected());
            case LARGER -> appearance.larger();
            case SMALLER -> appearance.smaller();
            case USUAL_SIZE -> appearance.usualSize();
            case HELP -> help();
            case CLOSE -> close();
        }
    }
}

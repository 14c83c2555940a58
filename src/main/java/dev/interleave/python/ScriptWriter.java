package dev.interleave.python;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a script from top to bottom. */
final class ScriptWriter {
    private final Experiment experiment;
    private final Program program;
    private final Dialect dialect;
    private final Uses uses;
    private final Page page = new Page();
    private final Identifiers names = new Identifiers();
    private final SharedWriter shared;
    private final Map<Integer, String> functions = new HashMap<>();
    private final List<String> variables;
    private boolean baseline;

    ScriptWriter(Experiment experiment) {
        this.experiment = experiment;
        this.program = experiment.program();
        this.dialect = Dialect.of(experiment);
        this.uses = new Uses(program);
        this.shared = new SharedWriter(program, dialect, names);
        this.variables = program.variables().stream().map(name -> names.of("variable", name)).toList();
    }

    /** Writes also the same work one after another, see {@link Script#withBaseline}. */
    ScriptWriter withBaseline() {
        baseline = true;
        return this;
    }

    Script write() {
        docstring();
        Optional<String> obstacle = Obstacles.of(program, dialect, shared);
        if (obstacle.isPresent()) {
            page.add("raise SystemExit(\"" + obstacle.get() + "\")");
            return new Script(page.lines(), obstacle);
        }
        imports();
        page.gap(1);
        new HelperWriter(page, dialect.ofTasks(program.pool())).write(uses, shared);
        globals();
        roles();
        boolean pool = program.pool().exists();
        MainWriter main = new MainWriter(experiment, page, dialect, shared, uses, functions);
        PoolWriter poolMain = new PoolWriter(experiment, page, dialect, functions.get(0));
        if (pool) {
            poolMain.write();
        } else {
            main.write();
        }
        page.gap(2);
        if (baseline) {
            if (pool) {
                poolMain.oneAfterAnother();
            } else {
                main.oneAfterAnother();
            }
            page.gap(2);
        }
        end();
        return new Script(page.lines(), obstacle);
    }

    /** First of all: a comment here could be taken for the declaration of an encoding. */
    private void docstring() {
        Python python = experiment.python();
        String name = Literals.prose(experiment.name(), dialect.isPython2());
        String technique = experiment.technique() == Technique.ASYNCIO ? "asyncio" : experiment.technique().id();
        page.add("\"\"\"" + (name.isEmpty() ? "An experiment" : name)).gap(1);
        page.add("Made by Interleave for Python " + python.version().id() + (python.freeThreaded() ? ", free-threaded" : "") + ": "
                + technique + ".");
        page.add("\"\"\"").gap(1);
    }

    private void imports() {
        TreeSet<String> modules = new TreeSet<>();
        modules.add("time");
        if (program.pool().exists()) {
            modules.addAll(PoolWriter.modules(experiment));
        } else {
            techniqueModules(modules);
        }
        if (baseline) {
            modules.add("threading");
        }
        if (uses.any(Step.Collect.class::isInstance)) {
            modules.add("gc");
        }
        if (uses.any(Step.Native.class::isInstance)) {
            modules.add("hashlib");
        }
        if (uses.random()) {
            modules.add("random");
        }
        if (switches()) {
            modules.add("sys");
        }
        if (!dialect.passesShared() && program.signals().stream().anyMatch(signal -> signal.kind() == SignalKind.QUEUE)) {
            modules.add(dialect.isPython2() ? "Queue as queue" : "queue");
        }
        if (dialect.isPython2()) {
            page.add("from __future__ import print_function").gap(1);
        }
        modules.forEach(module -> page.add("import " + module));
        if (experiment.technique() == Technique.INTERPRETERS && !program.pool().exists()) {
            page.add(
                    switch (dialect.version()) {
                        case V3_12 -> "import _xxsubinterpreters as interpreters";
                        case V3_13 -> "import _interpreters as interpreters";
                        default -> "from concurrent import interpreters";
                    });
        }
        page.gap(1);
    }

    private void techniqueModules(TreeSet<String> modules) {
        switch (experiment.technique()) {
            case ASYNCIO -> modules.add("asyncio");
            case PROCESSES -> modules.add("multiprocessing");
            case THREADS, INTERPRETERS -> modules.add("threading");
            case SEQUENTIAL -> {
                if (uses.shares()) {
                    modules.add("threading");
                }
                if (uses.errors()) {
                    modules.add("traceback");
                }
            }
        }
    }

    private boolean switches() {
        return !dialect.isPython2() && experiment.python().switchInterval() != Python.DEFAULT.switchInterval();
    }

    private void globals() {
        int before = page.lines().size();
        if (switches()) {
            page.add("sys.setswitchinterval(" + Literals.seconds(experiment.python().switchInterval()) + ")");
        }
        variables.forEach(name -> page.add(name + " = 0"));
        if (uses.any(Step.Cancel.class::isInstance)) {
            page.add("tasks = []");
        }
        if (!dialect.passesShared()) {
            shared.create(page);
        }
        if (page.lines().size() > before) {
            page.gap(2);
        }
    }

    private void roles() {
        boolean pool = program.pool().exists();
        Dialect own = dialect.ofTasks(program.pool());
        Outline outline = Outline.of(program);
        BodyWriter body = new BodyWriter(page, own, names, program.variables());
        for (int i = 0; i < program.roles().size(); i++) {
            Role role = program.roles().get(i);
            String function = names.fresh(pool ? "do_task" : "worker", role.name());
            functions.put(i, function);
            String signature = function + "(" + (pool ? "argument" : String.join(", ", shared.parameters(role))) + ")";
            int place = outline.of(role);
            page.of(role, place, () -> page.add(own.def(signature)).indented(() -> {
                body.body(role, place);
                if (pool) {
                    page.add("return " + PoolWriter.bytes(program.pool().resultSize()));
                }
            }));
            page.gap(2);
        }
    }

    private void end() {
        page.add("if __name__ == \"__main__\":").indented(() -> {
            page.add("start = " + dialect.clock());
            call();
            page.add("print(\"seconds:\", " + dialect.clock() + " - start)");
            if (experiment.technique() != Technique.PROCESSES && experiment.technique() != Technique.INTERPRETERS) {
                variables.forEach(name -> page.add("print(\"" + name + ":\", " + name + ")"));
            }
            if (baseline) {
                page.add("baseline = threading.Thread(target=one_after_another)");
                page.add("start = " + dialect.clock());
                page.add("baseline.start()");
                page.add("baseline.join()");
                page.add("print(\"baseline:\", " + dialect.clock() + " - start)");
            }
        });
    }

    private void call() {
        if (!dialect.isAsync()) {
            page.add("main()");
            return;
        }
        boolean errors = uses.errors() || uses.any(Step.Cancel.class::isInstance);
        if (errors) {
            page.add("try:").indented(() -> page.add(run())).add("except (Exception, asyncio.CancelledError) as error:");
            page.indented(() -> page.add("print(repr(error))"));
        } else {
            page.add(run());
        }
    }

    private String run() {
        return dialect.version().atLeast(7) ? "asyncio.run(main())" : "asyncio.get_event_loop().run_until_complete(main())";
    }
}

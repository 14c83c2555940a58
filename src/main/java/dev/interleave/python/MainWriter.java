package dev.interleave.python;

import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the function that starts the workers and waits for them. */
final class MainWriter {
    private final Experiment experiment;
    private final Page page;
    private final Dialect dialect;
    private final SharedWriter shared;
    private final Uses uses;
    private final Map<Integer, String> functions;

    /** @param functions by role, the function of its workers */
    MainWriter(Experiment experiment, Page page, Dialect dialect, SharedWriter shared, Uses uses, Map<Integer, String> functions) {
        this.uses = uses;
        this.experiment = experiment;
        this.page = page;
        this.dialect = dialect;
        this.shared = shared;
        this.functions = functions;
    }

    /** Writes a function that does what all workers do, one after another. */
    void oneAfterAnother() {
        page.add("def one_after_another():").indented(() -> {
            all("functions", (name, _) -> name);
            page.add("for function in functions:").indented(() -> page.add("function()"));
        });
    }

    void write() {
        boolean errors = uses.errors();
        switch (experiment.technique()) {
            case SEQUENTIAL -> sequential(errors);
            case THREADS -> threads(name -> "threading.Thread(target=" + name + ")");
            case PROCESSES -> processes();
            case ASYNCIO -> tasks();
            case INTERPRETERS -> {
                interpreters();
                threads(name -> "threading.Thread(target=run, args=(\"" + name + "\",))");
            }
        }
    }

    private void sequential(boolean errors) {
        if (errors) {
            page.add("""
                    def call(function):
                        \"""An error ends this call and no other, as it would a thread.\"""
                        try:
                            function()
                        except Exception:
                            traceback.print_exc()
                    """).gap(2);
        }
        page.add("def main():").indented(() -> {
            all("functions", (name, _) -> name);
            page.add("for function in functions:").indented(() -> page.add(errors ? "call(function)" : "function()"));
        });
    }

    private void threads(UnaryOperator<String> thread) {
        page.add("def main():").indented(() -> startAndJoin("threads", "thread", (name, _) -> thread.apply(name)));
    }

    private void processes() {
        page.add("def main():").indented(() -> {
            String process = "multiprocessing.Process";
            if (dialect.version().atLeast(4)) {
                page.add("context = multiprocessing.get_context(\"" + experiment.startMethod().id() + "\")");
                process = "context.Process";
            }
            String made = process;
            shared.create(page);
            startAndJoin("processes", "process", (name, args) -> made + "(target=" + name + tuple(args) + ")");
        });
    }

    private static String tuple(List<String> args) {
        return switch (args.size()) {
            case 0 -> "";
            case 1 -> ", args=(" + args.getFirst() + ",)";
            default -> ", args=(" + String.join(", ", args) + ")";
        };
    }

    private void tasks() {
        Asyncio how = experiment.python().asyncio();
        page.add(dialect.def("main()")).indented(() -> {
            shared.create(page);
            if (how.eager()) {
                page.add("asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)");
            }
            if (how.gather() == Gather.TASK_GROUP) {
                page.add("async with asyncio.TaskGroup() as group:");
                page.indented(() -> create("group.create_task(%s(%s))"));
                return;
            }
            if (uses.any(Step.Cancel.class::isInstance)) {
                create(dialect.version().atLeast(7) ? "asyncio.create_task(%s(%s))" : "asyncio.ensure_future(%s(%s))");
            } else {
                // Up to 3.6 gather puts plain coroutines into a set and starts them in any order (Lib/asyncio/tasks.py).
                String task = dialect.version().atLeast(7) ? "%s(%s)" : "asyncio.ensure_future(%s(%s))";
                all("tasks", (name, args) -> task.formatted(name, String.join(", ", args)));
            }
            if (how.gather() == Gather.RESULTS) {
                page.add("results = " + dialect.await() + "asyncio.gather(*tasks, return_exceptions=True)");
                page.add("for error in results:\n    if error:\n        print(repr(error))");
            } else {
                page.add(dialect.await() + "asyncio.gather(*tasks)");
            }
        });
    }

    /** Creates the tasks one by one, into the list of the module where steps look one up in it. */
    private void create(String task) {
        boolean listed = uses.any(Step.Cancel.class::isInstance);
        each((name, args, count) -> {
            String made = task.formatted(name, String.join(", ", args));
            String line = listed ? "tasks.append(" + made + ")" : made;
            if (count == 1) {
                page.add(line);
            } else {
                page.add("for _ in range(" + count + "):").indented(() -> page.add(line));
            }
        });
    }

    private void interpreters() {
        String body =
                switch (dialect.version()) {
                    case V3_12, V3_13 -> """
                            interpreter = interpreters.create()
                            interpreters.%s(interpreter, code)
                            interpreters.destroy(interpreter)
                            """.formatted(dialect.version().atLeast(13) ? "exec" : "run_string");
                    default -> """
                            interpreter = interpreters.create()
                            interpreter.exec(code)
                            interpreter.close()
                            """;
                };
        page.add("def run(function):").indented(() -> page
                .add("\"\"\"Loads this file into an interpreter of its own and calls a function of it there.\"\"\"")
                .add("code = \"import runpy; runpy.run_path(%r)[%r]()\" % (__file__, function)")
                .add(body));
        page.gap(2);
    }

    private void startAndJoin(String plural, String singular, Made made) {
        all(plural, made);
        for (String what : List.of("start", "join")) {
            page.add("for " + singular + " in " + plural + ":");
            page.indented(() -> page.add(singular + "." + what + "()"));
        }
    }

    /** A list of all workers, in their order: one line for each role. */
    private void all(String list, Made made) {
        List<String> signs = new ArrayList<>(List.of(" = "));
        each((name, args, count) -> {
            page.add(list + signs.getLast() + "[" + made.of(name, args) + (count == 1 ? "" : " for _ in range(" + count + ")") + "]");
            signs.add(" += ");
        });
    }

    /** Goes through the roles that have workers. */
    private void each(Group group) {
        List<Role> roles = experiment.program().roles();
        int named = roles.stream().mapToInt(Role::workers).sum();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            int count = role.workers() == 0 ? experiment.workers() - named : role.workers();
            if (count > 0) {
                group.write(functions.get(i), shared.parameters(role), count);
            }
        }
    }

    /** Writes what is to be done with the workers of a role. */
    @FunctionalInterface
    private interface Group {
        void write(String function, List<String> args, int count);
    }

    /** The expression that makes a worker. */
    @FunctionalInterface
    private interface Made {
        String of(String function, List<String> args);
    }
}

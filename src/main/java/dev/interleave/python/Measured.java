package dev.interleave.python;

import dev.interleave.experiment.LoopPrices;
import dev.interleave.experiment.PipePrices;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.ProcessPrices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.StartMethod;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the script said of one Python, and what it means for the model. What a Python or a system has not, or does not let
 * one see, has the usual price.
 *
 * @param python which Python
 * @param values figures by name, nanoseconds
 */
record Measured(RealPython python, Map<String, Long> values) {
    private static final List<String> NEEDED = List.of("loop", "thread.start", "thread.bootstrap", "wake", "pipe");
    private static final int LARGE_KIB = 1024;
    private static final int PIPE_HOLDS_KIB = 64;
    private static final long USUAL_SWITCH = 2_000;

    /**
     * Reads the lines of the script that are a name and a number.
     *
     * @throws IOException when something is missing that every Python has
     */
    static Measured read(RealPython python, String output) throws IOException {
        Map<String, Long> values = new HashMap<>();
        for (String line : output.lines().toList()) {
            String[] words = line.split(" ");
            if (words.length == 2 && words[1].matches("[0-9]{1,10}")) {
                values.put(words[0], Long.parseLong(words[1]));
            }
        }
        for (String name : NEEDED) {
            if (!values.containsKey(name)) {
                throw new IOException("Python " + python.version().id() + " did not measure \"" + name + "\"");
            }
        }
        return new Measured(python, Map.copyOf(values));
    }

    /** A profile of several; what belongs to the machine is the median of what they saw. */
    static Profile profile(String name, String source, List<Measured> all) {
        return new Profile(
                name,
                source,
                false,
                median(all, it -> it.value("wake", 0)),
                median(all, it -> it.value("switch", USUAL_SWITCH)),
                all.stream().map(Measured::build).toList());
    }

    private static long median(List<Measured> all, ToLongFunction<Measured> figure) {
        return all.stream().mapToLong(figure).sorted().toArray()[all.size() / 2];
    }

    private Profile.Build build() {
        return new Profile.Build(python.version(), python.freeThreaded(), Math.max(1, value("loop", 1)), prices());
    }

    private Prices prices() {
        Prices usual = Prices.usual(python.version(), python.freeThreaded());
        // From start() to its function a thread is started, wakes up and begins; how it divides cannot be seen from Python.
        long whole = Math.max(0, value("thread.bootstrap", 0) - value("wake", 0) - value("switch", USUAL_SWITCH));
        double starting = (double) usual.threadStart() / (usual.threadStart() + usual.threadBootstrap());
        long start = Math.round(whole * starting);
        return new Prices(
                "",
                Math.max(1, value("lock", usual.lock())),
                Math.max(1, value("signal", usual.signal())),
                start,
                whole - start,
                process(StartMethod.FORK, usual.fork()),
                process(StartMethod.SPAWN, usual.spawn()),
                process(StartMethod.FORKSERVER, usual.forkserver()),
                value("interpreter.start", usual.interpreterStart()),
                value("interpreter.end", usual.interpreterEnd()),
                loop(usual.eventLoop()),
                pipe(usual.pipe()));
    }

    /** Of a new process one sees from outside also how it and the one who waits for it wake up; the model adds that itself. */
    private ProcessPrices process(StartMethod method, ProcessPrices usual) {
        String id = method.id() + ".";
        if (!values.containsKey(id + "start")) {
            return usual;
        }
        long wake = value("wake", 0);
        return new ProcessPrices(
                value(id + "first", usual.first()),
                value(id + "start", usual.start()),
                Math.max(0, value(id + "bootstrap", usual.bootstrap()) - wake),
                Math.max(0, value(id + "end", usual.end()) - wake),
                value(id + "tracker", usual.tracker()));
    }

    private LoopPrices loop(LoopPrices usual) {
        if (!values.containsKey("loop.step")) {
            return usual;
        }
        long turn = Math.max(1, value("loop.turn", usual.turn()));
        long step = Math.max(1, value("loop.step", usual.step()));
        long task = Math.max(0, value("loop.task", usual.createTask()));
        long empty = Math.max(0, value("loop.run", 0) - 3 * (turn + step) - task);
        long setUp = empty * 2 / 3;
        return new LoopPrices(setUp, task, turn, step, empty - setUp);
    }

    private PipePrices pipe(PipePrices usual) {
        long message = value("pipe", usual.message());
        long large = value("pipe.large", message + usual.perKib() * (LARGE_KIB - PIPE_HOLDS_KIB));
        return new PipePrices(
                message,
                Math.max(0, (large - message) / (LARGE_KIB - PIPE_HOLDS_KIB)),
                value("pickle", usual.pickle()),
                value("unpickle", usual.unpickle()));
    }

    private long value(String name, long usual) {
        return values.getOrDefault(name, usual);
    }
}

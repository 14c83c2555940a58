package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.StartMethod;
import java.util.ArrayList;
import java.util.List;

/** The values of a profile in words, beside those that an experiment has without one. */
public final class ProfileTable {
    private ProfileTable() {}

    /**
     * A value.
     *
     * @param what what takes this time, a few words
     * @param here nanoseconds in the profile
     * @param usual nanoseconds without it
     */
    public record Row(String what, long here, long usual) {}

    /** What belongs to the machine, whatever Python runs on it. */
    public static List<Row> machine(Profile profile) {
        return List.of(
                new Row("Wake-up latency", profile.wakeLatency(), Experiment.DEFAULT.machine().wakeLatency()),
                new Row("Context switch", profile.contextSwitch(), Experiment.DEFAULT.machine().contextSwitch()));
    }

    /** What belongs to a build of Python. */
    public static List<Row> build(Profile.Build build) {
        Prices here = build.prices();
        Prices usual = Prices.usual(build.version(), build.freeThreaded());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Turn of the loop x += 1", build.loopTurn(), Experiment.DEFAULT.python().iterationTime()));
        rows.add(new Row("Lock, taken or given back", here.lock(), usual.lock()));
        rows.add(new Row("Thread, until its function runs", thread(here), thread(usual)));
        for (StartMethod method : StartMethod.values()) {
            rows.add(new Row("Process by " + method.id() + ", start to end", whole(here, method), whole(usual, method)));
            rows.add(new Row("First one by " + method.id() + ", beyond that", first(here, method), first(usual, method)));
        }
        rows.add(new Row("Step of an asyncio task", here.eventLoop().step(), usual.eventLoop().step()));
        rows.add(new Row("Message to another process", here.pipe().message(), usual.pipe().message()));
        return rows;
    }

    private static long thread(Prices prices) {
        return prices.threadStart() + prices.threadBootstrap();
    }

    private static long whole(Prices prices, StartMethod method) {
        return prices.process(method).start() + prices.process(method).bootstrap() + prices.process(method).end();
    }

    private static long first(Prices prices, StartMethod method) {
        return prices.process(method).first();
    }
}

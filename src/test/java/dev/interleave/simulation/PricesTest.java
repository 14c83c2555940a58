package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.LoopPrices;
import dev.interleave.experiment.PipePrices;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.ProcessPrices;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import java.util.Optional;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PricesTest {
    private static final long MICRO = 1_000;

    private static Prices prices(long factor) {
        return new Prices(
                "Test",
                50 * factor,
                500 * factor,
                25 * MICRO * factor,
                20 * MICRO * factor,
                process(400 * MICRO * factor),
                process(2_000 * MICRO * factor),
                process(900 * MICRO * factor),
                8_000 * MICRO * factor,
                1_500 * MICRO * factor,
                new LoopPrices(40 * MICRO * factor, 3 * MICRO * factor, MICRO * factor, MICRO * factor, 20 * MICRO * factor),
                new PipePrices(22 * MICRO * factor, 850, 550, 550));
    }

    private static ProcessPrices process(long each) {
        return new ProcessPrices(each, each, each, each, 0);
    }

    private static long end(Experiment experiment, long factor) {
        return Simulation.run(experiment.withPython(experiment.python().withPrices(Optional.of(prices(factor))))).end();
    }

    /** One worker, so nothing overlaps: what the prices add is added to the run. */
    @ParameterizedTest
    @EnumSource(StartMethod.class)
    void whatAProcessCostsIsAddedToTheRun(StartMethod method) {
        Experiment one = Experiment.of(Technique.PROCESSES, 1, new CpuBound(1_000));
        Experiment started = one.withPython(one.python().withStartMethod(Optional.of(method)));
        ProcessPrices price = prices(1).process(method);
        assertThat(end(started, 2) - end(started, 1)).isEqualTo(price.first() + price.start() + price.bootstrap() + price.end());
    }

    /** Two processes and the resource tracker share two cores, so the run is longer by about half of what it takes. */
    @Test
    void theResourceTrackerTakesAPlaceBesideTheProcesses() {
        Experiment two = Experiment.of(Technique.PROCESSES, 2, new CpuBound(1_000))
                .withMachine(Experiment.DEFAULT.machine().withCores(2));
        Prices without = prices(10);
        ProcessPrices spawn = without.spawn();
        Prices with = new Prices(
                "Test", 50, 500, 0, 0, without.fork(),
                new ProcessPrices(spawn.first(), spawn.start(), spawn.bootstrap(), spawn.end(), spawn.bootstrap()),
                without.forkserver(), 0, 0, without.eventLoop(), without.pipe());
        Experiment spawned = two.withPython(two.python().withStartMethod(Optional.of(StartMethod.SPAWN)));
        long alone = Simulation.run(spawned.withPython(spawned.python().withPrices(Optional.of(without)))).end();
        long beside = Simulation.run(spawned.withPython(spawned.python().withPrices(Optional.of(with)))).end();
        assertThat((double) (beside - alone) / spawn.bootstrap()).isBetween(0.3, 0.7);
        assertThat(Simulation.run(spawned).workers()).anySatisfy(it -> assertThat(it.name()).isEqualTo("Resource tracker"));
        assertThat(Simulation.run(two).workers()).noneSatisfy(it -> assertThat(it.name()).isEqualTo("Resource tracker"));
    }

    @Test
    void whatAThreadCostsIsAddedToTheRun() {
        Experiment one = Experiment.of(Technique.THREADS, 1, new CpuBound(1_000));
        assertThat(end(one, 3) - end(one, 1)).isEqualTo(2 * (25 + 20) * MICRO);
    }

    @Test
    void whatAnInterpreterCostsIsAddedToTheRun() {
        Experiment one = Experiment.of(Technique.INTERPRETERS, 1, new CpuBound(1_000));
        assertThat(end(one, 2) - end(one, 1)).isEqualTo((25 + 20 + 8_000 + 1_500) * MICRO);
    }

    @Test
    void anEventLoopCostsWhatItIsSaidTo() {
        Experiment one = Experiment.of(Technique.ASYNCIO, 1, new CpuBound(1_000));
        assertThat(end(one, 2)).isGreaterThan(end(one, 1) + (40 + 3 + 20) * MICRO);
    }

    @ParameterizedTest
    @EnumSource(PythonVersion.class)
    void theUsualPricesAreThoseOfAnExperimentWithout(PythonVersion version) {
        Experiment without = Experiment.DEFAULT.withPython(Experiment.DEFAULT.python().withVersion(version));
        Experiment with = without.withPython(without.python().withPrices(Optional.of(Prices.usual(version, false))));
        assertThat(Simulation.run(with).end()).isEqualTo(Simulation.run(without).end());
    }

    @Test
    void pricesGoWithTheVersionTheyWereMeasuredIn() {
        Experiment with = Experiment.DEFAULT.withPython(Experiment.DEFAULT.python().withPrices(Optional.of(prices(1))));
        assertThat(with.python().withVersion(PythonVersion.V3_13).prices()).isPresent();
        assertThat(with.python().withVersion(PythonVersion.V3_14).prices()).isEmpty();
        assertThat(with.python().withFreeThreaded(true).prices()).isEmpty();
    }
}

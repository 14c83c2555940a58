package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Figures;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void theChromeTraceHasEverySliceAtItsTime() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ChromeTrace.write(trace, out);
            Map<String, Integer> phases = new HashMap<>();
            long duration = 0;
            for (JsonNode event : MAPPER.readTree(out.toByteArray()).get("traceEvents")) {
                phases.merge(event.get("ph").asString(), 1, Integer::sum);
                duration += event.has("dur") ? event.get("dur").decimalValue().movePointRight(3).longValueExact() : 0;
                assertThat(event.has("ts") || event.get("ph").asString().equals("M")).isTrue();
            }
            assertThat(phases.get("X")).as("seed %d", seed).isEqualTo(trace.slices());
            assertThat(phases.getOrDefault("i", 0)).isEqualTo(trace.marks().size());
            assertThat(phases.get("s")).isEqualTo(phases.get("f"));
            assertThat(duration).as("seed %d", seed).isEqualTo(lanesTogether(trace));
        }
    }

    @Test
    void theTableHasALineForEverySlice() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TraceCsv.write(trace, out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                    .hasSize(trace.slices())
                    .allMatch(line -> line.matches("(cores|gils|locks|workers),(\"[^\"]*\"|[^,]*),\\d+,\\d+,[a-z_]+,[^,]*,[^,]*"));
        }
    }

    @Test
    void theReportIsWhatTheFiguresSay() {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        Figures figures = Figures.of(trace);
        JsonNode report = MAPPER.readTree(
                ReportJson.text(trace, figures, new ReportJson.Context(OptionalLong.of(trace.end() * 2), 7, 1234)));
        assertThat(report.propertyNames())
                .containsExactly(
                        "makespan", "sequentialMakespan", "speedup", "seed", "events", "simulationWallTime", "workers",
                        "main", "cores", "gils", "locks", "sharedVariables", "deadlock");
        assertThat(report.get("speedup").asDouble()).isEqualTo(2);
        assertThat(report.get("seed").asLong()).isEqualTo(7);
        assertThat(report.get("workers")).hasSize(2);
        assertThat(report.get("main").get("name").asString()).isEqualTo("Main thread");
        assertThat(report.get("workers").get(0).get("waitingGil").asLong()).isEqualTo(figures.workers().getFirst().waitingGil());
        assertThat(report.get("gils").get(0).get("handOffs").asLong()).isPositive();
        assertThat(report.get("deadlock").isNull()).isTrue();
    }

    @Test
    void theReportNamesWhoIsInADeadlock() {
        Trace trace = Simulation.run(Examples.of("deadlock").orElseThrow().experiment());
        JsonNode report = MAPPER.readTree(
                ReportJson.text(trace, Figures.of(trace), new ReportJson.Context(OptionalLong.of(1), 1, 1)));
        assertThat(report.get("deadlock")).extracting(JsonNode::asString).containsExactly("deposit T1", "report T2");
        assertThat(report.get("speedup").isNull()).isTrue();
    }

    private static long lanesTogether(Trace trace) {
        return Lanes.of(trace).stream()
                .mapToLong(named -> {
                    long sum = 0;
                    for (int i = 0; i < named.lane().size(); i++) {
                        sum += named.lane().duration(i);
                    }
                    return sum;
                })
                .sum();
    }
}

package dev.interleave.picture;

import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which groups and rows the signals and the variables of a trace need. */
final class SignalPlan {
    /** With more signals than this they share one group. */
    private static final int MOST_GROUPS = 3;

    /** Of more variables, as many processes have with a copy each, only so many have a lane. */
    private static final int MOST_VARIABLES = 8;

    private SignalPlan() {}

    static List<Plan.Section> signals(Subject subject) {
        List<SharedSignal> signals = subject.trace().signals();
        List<Plan.Section> sections = new ArrayList<>();
        int[] shown = IntStream.range(0, signals.size())
                .filter(i -> !signals.get(i).ofLibrary())
                .toArray();
        if (shown.length <= MOST_GROUPS) {
            for (int i : shown) {
                SharedSignal signal = signals.get(i);
                String caption = signal.kind().toUpperCase(Locale.ROOT) + " " + signal.name();
                sections.add(new Plan.Section(LaneChoice.Part.SIGNALS, caption, summary(subject, i), rows(subject, i, "")));
            }
            return sections;
        }
        List<Plan.Item> items = new ArrayList<>();
        for (int i : shown) {
            items.addAll(rows(subject, i, signals.get(i).name()));
        }
        sections.add(new Plan.Section(
                LaneChoice.Part.SIGNALS, "QUEUES AND SIGNALS", List.of(shown.length + " of them"), items));
        return sections;
    }

    /** What is in it, where it can hold something, and how many wait at it, where anybody can. */
    private static List<Plan.Item> rows(Subject subject, int index, String name) {
        SharedSignal signal = subject.trace().signals().get(index);
        List<Plan.Item> items = new ArrayList<>();
        String level =
                switch (signal.kind()) {
                    case "queue" -> "Items";
                    case "tasks" -> "Left";
                    case "event" -> "Set";
                    default -> "";
                };
        if (!level.isEmpty()) {
            items.add(new Plan.Item(Row.Kind.LEVEL, index, 0, name.isEmpty() ? level : name, false));
        }
        if (!signal.kind().equals("tasks")) {
            String waiting = items.isEmpty() && !name.isEmpty() ? name : "Waiting";
            items.add(new Plan.Item(Row.Kind.SIGNAL, index, 0, waiting, false));
        }
        return items;
    }

    private static List<String> summary(Subject subject, int index) {
        SharedSignal signal = subject.trace().signals().get(index);
        List<String> parts = new ArrayList<>();
        switch (signal.kind()) {
            case "queue" -> {
                parts.add(signal.size() == 0 ? "no limit" : "room for " + signal.size());
                parts.add("fullest " + subject.level(index).max());
            }
            case "barrier" -> parts.add("for " + signal.size());
            case "tasks" -> parts.add(signal.size() + " at the start");
            default -> {}
        }
        if (!signal.kind().equals("tasks")) {
            parts.add("most waiting " + subject.signalQueue(index).max());
        }
        return parts;
    }

    static List<Plan.Section> variables(Subject subject) {
        Trace trace = subject.trace();
        List<SharedVariable> variables = trace.variables();
        List<Plan.Item> items = IntStream.range(0, variables.size())
                .filter(i -> trace.writes(i).size() > 0)
                .limit(MOST_VARIABLES)
                .mapToObj(i -> new Plan.Item(Row.Kind.VARIABLE, i, 0, variables.get(i).name(), false))
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        long expected = variables.stream().mapToLong(SharedVariable::expected).sum();
        long lost = variables.stream().mapToLong(SharedVariable::lostUpdates).sum();
        List<String> summary = new ArrayList<>();
        summary.add(String.format(Locale.ROOT, "%,d lost", lost));
        summary.add(String.format(Locale.ROOT, "%,d expected", expected));
        if (variables.size() > items.size()) {
            summary.add("the first " + items.size() + " of " + variables.size());
        }
        String caption = items.size() == 1 ? "SHARED VARIABLE" : "SHARED VARIABLES";
        return List.of(new Plan.Section(LaneChoice.Part.VARIABLES, caption, summary, items));
    }
}

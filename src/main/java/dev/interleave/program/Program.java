package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the workers of an experiment do and what they share.
 *
 * @param locks the shared locks
 * @param variables the names of the shared variables, all 0 at the start
 * @param roles who does what, in the order in which workers are numbered
 */
public record Program(List<Lock> locks, List<String> variables, List<Role> roles) {
    /** How deep steps may be nested. */
    public static final int DEEPEST = 64;

    /** Checks that every name is declared once and every name used is declared. */
    public Program {
        locks = List.copyOf(locks);
        variables = List.copyOf(variables);
        roles = List.copyOf(roles);
        Set<String> lockNames = new HashSet<>();
        for (Lock lock : locks) {
            if (!lockNames.add(lock.name())) {
                throw new OutOfRange("locks", "locks declares \"" + lock.name() + "\" twice; every lock needs its own name.");
            }
        }
        Set<String> variableNames = new HashSet<>();
        for (String variable : variables) {
            if (!variableNames.add(variable)) {
                throw new OutOfRange("variables", "variables declares \"" + variable + "\" twice; every variable needs its own name.");
            }
        }
        if (roles.isEmpty()) {
            throw new OutOfRange("roles", "roles is empty, but a program needs at least one role for its workers.");
        }
        if (roles.stream().filter(role -> role.workers() == 0).count() > 1) {
            throw new OutOfRange("roles", "roles has more than one role without a number of workers; only one can take the rest.");
        }
        for (Role role : roles) {
            check(role.steps(), lockNames, variableNames, 1);
        }
    }

    private static void check(List<Step> steps, Set<String> locks, Set<String> variables, int depth) {
        if (depth > DEEPEST) {
            throw new OutOfRange("steps", "steps is nested deeper than " + DEEPEST + " levels.");
        }
        for (Step step : steps) {
            switch (step) {
                case Step.Hold hold -> {
                    declared("lock", hold.lock(), locks);
                    check(hold.steps(), locks, variables, depth + 1);
                }
                case Step.Repeat repeat -> check(repeat.steps(), locks, variables, depth + 1);
                case Step.Increment increment -> declared("variable", increment.variable(), variables);
                case Step.Read read -> declared("variable", read.variable(), variables);
                case Step.Write write -> declared("variable", write.variable(), variables);
                case Step.Loop _, Step.Compute _, Step.Native _, Step.Io _, Step.Sleep _, Step.Yield _ -> {}
            }
        }
    }

    private static void declared(String field, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new OutOfRange(
                    field,
                    field + " is \"" + name + "\", but the program declares "
                            + (names.isEmpty() ? "none" : "only " + String.join(", ", names.stream().sorted().toList())) + ".");
        }
    }

    /**
     * The role of each worker, in the order in which workers are numbered.
     *
     * @throws OutOfRange when the roles need more workers than there are, or leave some without a role
     */
    public List<Role> cast(int workers) {
        int named = roles.stream().mapToInt(Role::workers).sum();
        boolean open = roles.stream().anyMatch(role -> role.workers() == 0);
        if (named > workers || (!open && named < workers)) {
            throw new OutOfRange(
                    "workers",
                    "workers is " + workers + ", but the roles of the program need " + (open ? "at least " : "exactly ") + named + ".");
        }
        return roles.stream()
                .flatMap(role -> Collections.nCopies(role.workers() == 0 ? workers - named : role.workers(), role).stream())
                .toList();
    }
}

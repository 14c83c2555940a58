package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.Collections;
import java.util.List;

/**
 * What the workers of an experiment do and what they share.
 *
 * @param locks the shared locks
 * @param signals the queues, events, barriers and conditions
 * @param variables the names of the shared variables, all 0 at the start
 * @param roles who does what, in the order in which workers are numbered
 * @param pool the pool whose tasks the workers do; with one there is a single role, and its steps are those of a task
 */
public record Program(List<Lock> locks, List<Signal> signals, List<String> variables, List<Role> roles, Pool pool) {
    /** How deep steps may be nested. */
    public static final int DEEPEST = 64;

    /** A program without queues, events, barriers and conditions. */
    public Program(List<Lock> locks, List<String> variables, List<Role> roles) {
        this(locks, List.of(), variables, roles);
    }

    /** A program without a pool. */
    public Program(List<Lock> locks, List<Signal> signals, List<String> variables, List<Role> roles) {
        this(locks, signals, variables, roles, Pool.NONE);
    }

    /** Checks that every name is declared once and every name used is declared. */
    public Program {
        locks = List.copyOf(locks);
        signals = List.copyOf(signals);
        variables = List.copyOf(variables);
        roles = List.copyOf(roles);
        Names names = new Names(locks, signals, variables);
        if (roles.isEmpty()) {
            throw new OutOfRange("roles", "roles is empty, but a program needs at least one role for its workers.");
        }
        if (roles.stream().filter(role -> role.workers() == 0).count() > 1) {
            throw new OutOfRange("roles", "roles has more than one role without a number of workers; only one can take the rest.");
        }
        if (pool.exists() && (roles.size() != 1 || roles.getFirst().workers() != 0)) {
            throw new OutOfRange("roles", "roles must be a single one without a number of workers, because all of a pool do the same tasks.");
        }
        if (pool.exists() && !(locks.isEmpty() && signals.isEmpty())) {
            throw new OutOfRange(
                    locks.isEmpty() ? "signals" : "locks",
                    (locks.isEmpty() ? "signals" : "locks") + " must be empty, because the tasks of a pool share only what they are given.");
        }
        for (Role role : roles) {
            check(role.steps(), names, 1);
        }
    }

    /** Whether it has steps that only an asyncio task can do, because only a task can be made to stop. */
    public boolean needsTasks() {
        return roles.stream().anyMatch(role -> needsTasks(role.steps()));
    }

    private static boolean needsTasks(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Limit || step instanceof Step.Cancel || needsTasks(step.steps()));
    }

    /** The greatest number of a worker that is named in the steps; 0 when none is. */
    private static int named(List<Step> steps) {
        return steps.stream()
                .mapToInt(step -> step instanceof Step.Cancel cancel ? cancel.worker() : named(step.steps()))
                .max()
                .orElse(0);
    }

    private static void check(List<Step> steps, Names names, int depth) {
        if (depth > DEEPEST && !steps.isEmpty()) {
            throw new OutOfRange("steps", "steps is nested deeper than " + DEEPEST + " levels.");
        }
        for (Step step : steps) {
            names.check(step);
            check(step.steps(), names, depth + 1);
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
        int highest = roles.stream().mapToInt(role -> named(role.steps())).max().orElse(0);
        if (highest > workers) {
            throw new OutOfRange("worker", "worker is " + highest + ", but there are only " + workers + " workers.");
        }
        return roles.stream()
                .flatMap(role -> Collections.nCopies(role.workers() == 0 ? workers - named : role.workers(), role).stream())
                .toList();
    }
}

package dev.interleave.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The places of a program, numbered from 0 as one comes to them when reading: each role, and after it its steps, each before
 * those inside of it. So a place and all that is inside of it have the numbers from {@code place} to {@code end(place) - 1}.
 */
public final class Outline {
    /** No place. */
    public static final int NOWHERE = -1;

    private final List<Role> roles;
    private final List<Optional<Step>> steps = new ArrayList<>();
    private int[] around = new int[16];
    private int[] end = new int[16];
    private final int[] ofRole;

    private Outline(Program program) {
        roles = program.roles();
        ofRole = new int[roles.size()];
        for (int role = 0; role < ofRole.length; role++) {
            ofRole[role] = add(Optional.empty(), roles.get(role).steps(), NOWHERE);
        }
    }

    /** The outline of a program. */
    public static Outline of(Program program) {
        return new Outline(program);
    }

    private int add(Optional<Step> step, List<Step> inside, int parent) {
        int place = steps.size();
        if (place == end.length) {
            around = Arrays.copyOf(around, 2 * place);
            end = Arrays.copyOf(end, 2 * place);
        }
        steps.add(step);
        around[place] = parent;
        for (Step child : inside) {
            add(Optional.of(child), child.steps(), place);
        }
        end[place] = steps.size();
        return place;
    }

    /** How many places there are. */
    public int size() {
        return steps.size();
    }

    /** The step at a place; empty where a role is. */
    public Optional<Step> step(int place) {
        return steps.get(place);
    }

    /** The place of a role: the very one, not one that is equal to it. */
    public int of(Role role) {
        for (int i = 0; i < ofRole.length; i++) {
            if (roles.get(i) == role) {
                return ofRole[i];
            }
        }
        throw new IllegalArgumentException("no role of this program");
    }

    /** The first place after all that is inside of a place. */
    public int end(int place) {
        return end[place];
    }

    /** Whether one place is another, or inside of it. */
    public boolean within(int place, int whole) {
        return place >= whole && place < end[whole];
    }

    /** The smallest place that two places of the same role are within. */
    public int common(int one, int other) {
        int common = one;
        while (!within(other, common)) {
            common = around[common];
        }
        return common;
    }
}

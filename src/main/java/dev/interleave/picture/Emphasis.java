package dev.interleave.picture;

import dev.interleave.analysis.Chain;
import dev.interleave.analysis.CriticalPath;
import java.util.List;
import java.util.Optional;

/**
 * What is brought out over the lanes.
 *
 * @param selection the slice that is framed
 * @param chain who let whom go on around it
 * @param path the critical path, where it is lit
 */
public record Emphasis(Optional<Selection> selection, Chain chain, Optional<CriticalPath> path) {
    /** Nothing. */
    public static final Emphasis NONE = new Emphasis(Optional.empty(), new Chain(List.of(), List.of()), Optional.empty());
}

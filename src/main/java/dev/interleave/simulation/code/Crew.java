package dev.interleave.simulation.code;

import dev.interleave.program.Lock;
import java.util.List;

/**
 * All the code of a run: what the main thread does, what each worker does, and what libraries add.
 *
 * @param main what the main thread does
 * @param workers what each worker does, in their order
 * @param services the threads that libraries add; they are numbered after the main thread
 * @param channels the channels, numbered after the signals of the program
 * @param locks the locks of libraries, numbered after those of the program
 */
public record Crew(Code main, List<Code> workers, List<Service> services, List<ChannelPlan> channels, List<Lock> locks) {
    /** Copies the lists. */
    public Crew {
        workers = List.copyOf(workers);
        services = List.copyOf(services);
        channels = List.copyOf(channels);
        locks = List.copyOf(locks);
    }
}

/**
 * The asyncio event loop as data: what is ready, which timers run, which I/O is under way. Follows {@code _run_once} of
 * Lib/asyncio/base_events.py; knows tasks by number and nothing of what they do or what it costs.
 */
package dev.interleave.simulation.loop;

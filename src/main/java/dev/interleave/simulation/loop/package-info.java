/**
 * asyncio as data: futures, tasks, what is ready, which timers run, and the locks, queues and time limits between tasks, each
 * as the Lib/asyncio of its version has it. A coroutine of the library is an object that goes on until it awaits a future.
 * Knows nothing of what the steps of a task do, of what they cost, or of traces.
 */
package dev.interleave.simulation.loop;

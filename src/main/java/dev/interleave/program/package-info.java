/**
 * The program tree: what the workers do, as a small tree of steps. One tree has several readers: the simulator gives each
 * step time and blocking, the code writer prints it as Python, the real run executes that Python. So this package says
 * what a program is and nothing about what becomes of it.
 */
package dev.interleave.program;

/**
 * Files: experiments as JSON, the report, the exports. Reads nothing but what it is given, runs nothing it reads, and
 * writes whole files or none.
 */
package dev.interleave.document;

/** What Interleave remembers of a person from one start to the next. Losing it loses comfort, never work. */
package dev.interleave.ui.settings;

/// Replays what the fuzzer was given and has found: its targets stand beside what they feed.
@NullMarked
package vn.luot.fuzz;

import org.jspecify.annotations.NullMarked;

package vn.luot.hub.report;

import java.time.Instant;

/// How far the log was read for some figures: the same mark, the same figures.
///
/// @param hash of that event; covers all before it
/// @param at when it happened
public record Mark(long seq, String hash, Instant at) {}

package vn.luot.hub.report;

/// How far the log was read for some figures: the same mark, the same figures.
///
/// @param hash of that event; covers all before it
public record Mark(long seq, String hash) {}

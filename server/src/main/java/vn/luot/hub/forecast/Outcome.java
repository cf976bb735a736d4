package vn.luot.hub.forecast;

/// What is to be expected with a change, or without any.
///
/// @param waits of those who wait now
/// @param closing with those who are still to come
public record Outcome(Prospect waits, Closing closing) {}

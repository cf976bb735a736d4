package vn.luot.hub.forecast;

import java.util.Optional;

/// What is to be expected, and the one thing to do about it.
///
/// @param advice absent when nothing helps enough
public record Counsel(Prospect now, Closing closing, Optional<Advice> advice) {}

package vn.luot.hub.engine;

import java.time.Instant;
import java.time.LocalDate;
import vn.luot.hub.queue.Event;

/// An event as the log has it.
///
/// @param seq counts the office's events from 1, without gaps, for ever
/// @param day the business day it belongs to
/// @param by who caused it, such as `staff:hanh`
public record Recorded(long seq, LocalDate day, Instant at, String by, Event event) {}

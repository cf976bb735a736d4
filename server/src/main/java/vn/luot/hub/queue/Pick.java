package vn.luot.hub.queue;

/// Whom the rule names for a desk, and why.
public record Pick(Ticket ticket, Why why) {}

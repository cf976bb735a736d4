package vn.luot.hub.hooks;

/// One event as a webhook tells it.
///
/// @param id the same whenever it is sent again
/// @param kind such as `ticket-called`
/// @param body JSON without a comment, a note or anybody's name
public record Message(String id, String kind, String body) {}

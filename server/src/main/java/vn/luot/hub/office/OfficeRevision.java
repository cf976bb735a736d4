package vn.luot.hub.office;

/// An office's configuration as it holds from one change to the next.
///
/// @param number counts the changes; devices report which one they use
public record OfficeRevision(long number, OfficeConfig office) {}

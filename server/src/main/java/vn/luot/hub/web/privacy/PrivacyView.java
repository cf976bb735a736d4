package vn.luot.hub.web.privacy;

import java.util.Optional;

/// What was asked and what is held.
///
/// @param ticket its number; a secret that was typed is not written back
/// @param unknown whether somebody asked and nothing is held
public record PrivacyView(String ticket, String day, boolean unknown, Optional<HeldView> held) {}

package vn.luot.hub.web.privacy;

import java.util.List;

/// What was asked and what is held.
///
/// @param ticket its number; a secret that was typed is not written back
/// @param unknown whether somebody asked and nothing is held
/// @param held two if the hub heard of one only after the day, and another had its number
public record PrivacyView(String ticket, String day, boolean unknown, List<HeldView> held) {
    public PrivacyView {
        held = List.copyOf(held);
    }
}

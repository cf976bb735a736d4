package vn.luot.hub.web.me;

import java.util.List;
import java.util.Optional;

/// One's own account, in one language.
///
/// @param mustChange whether nothing else opens before the password is changed
/// @param secondFactor whether it also needs a code to sign in
/// @param problem why the password was not changed
/// @param done what was just done
public record MeView(
        String name,
        String person,
        String role,
        boolean mustChange,
        boolean secondFactor,
        Optional<String> problem,
        Optional<String> done,
        List<Row> sessions) {
    public MeView {
        sessions = List.copyOf(sessions);
    }

    /// A browser in which this account is signed in.
    ///
    /// @param here whether it is this one
    public record Row(
            String id, String browser, String address, String since, String seen, boolean here) {}
}

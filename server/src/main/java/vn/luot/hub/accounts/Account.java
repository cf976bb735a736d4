package vn.luot.hub.accounts;

import java.util.Optional;
import vn.luot.hub.office.Agency;
import vn.luot.wire.DeskId;

/// Somebody who may sign in.
///
/// @param name what they type, and what the log keeps
/// @param displayName as people call them
/// @param desk where they usually work
/// @param agency whose figures they read; absent for whoever reads the whole office's
public record Account(
        String name,
        String displayName,
        Role role,
        Optional<DeskId> desk,
        Optional<Agency.Code> agency) {
    private static final String SHAPE = "[a-z0-9][a-z0-9.-]{0,63}";
    private static final int MAX_DISPLAY = 120;

    public Account {
        if (!name.matches(SHAPE))
            throw new IllegalArgumentException("account name not " + SHAPE + ": \"" + name + '"');
        if (agency.isPresent() && !role.mayBelong())
            throw new IllegalArgumentException(role + " " + name + " belongs to " + agency.get());
        if (displayName.isBlank() || displayName.length() > MAX_DISPLAY)
            throw new IllegalArgumentException("display name of " + name + " empty or too long");
    }

    /// Somebody of the whole office.
    public Account(String name, String displayName, Role role, Optional<DeskId> desk) {
        this(name, displayName, role, desk, Optional.empty());
    }
}

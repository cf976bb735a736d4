package vn.luot.hub.web.users;

import java.util.List;
import java.util.Optional;

/// The accounts, in one language.
///
/// @param given a password just made, shown once
/// @param fewAdmins whether fewer than two could sign in as administrators
/// @param roles that whoever looks may give
/// @param agencies of the office; usually none
public record UsersView(
        Optional<Given> given,
        boolean fewAdmins,
        List<Choice> roles,
        List<Choice> agencies,
        List<Row> rows) {
    public UsersView {
        roles = List.copyOf(roles);
        agencies = List.copyOf(agencies);
        rows = List.copyOf(rows);
    }

    public record Given(String name, String password) {
        @Override
        public String toString() {
            return "Given[" + name + "]";
        }
    }

    public record Choice(String value, String words) {}

    /// @param role the value of its choice
    /// @param agency likewise; empty for whoever is of the whole office
    /// @param mayBelong whether somebody with the role may be of an agency
    /// @param linked whether another system vouches for them
    /// @param mine whether whoever looks may change it
    public record Row(
            String name,
            String person,
            String role,
            String roleWords,
            String agency,
            String agencyName,
            boolean mayBelong,
            boolean disabled,
            String state,
            boolean secondFactor,
            int sessions,
            boolean linked,
            boolean mine) {}
}

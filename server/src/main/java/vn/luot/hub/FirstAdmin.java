package vn.luot.hub;

import java.util.List;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Secrets;
import vn.luot.hub.web.login.LoginForm.DemoUser;

/// Nobody can sign in before the first start: it makes one account and prints its password once.
final class FirstAdmin {
    private static final String NAME = "admin";

    private FirstAdmin() {}

    /// No account is shown on the login page.
    static List<DemoUser> ready(People people) {
        if (people.accounts().all().isEmpty()) make(people);
        return List.of();
    }

    private static void make(People people) {
        var password = Secrets.password();
        people.accounts()
                .invite(new Account(NAME, "Quản trị", Role.ADMIN, Optional.empty()), password);
        System.out.printf(
                """

                The first account was made. Its password is shown only now:
                  name      %s
                  password  %s

                """,
                NAME, password);
    }
}

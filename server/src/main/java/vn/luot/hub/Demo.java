package vn.luot.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.web.login.LoginForm;
import vn.luot.wire.OfficeId;

/// What a demonstration has besides: named accounts, and a file that tells tools about them.
///
/// @param file for tools; the passwords are kept in the data folder too
record Demo(HubConfig config, OfficeId office, Path file) {
    /// The demo accounts, as the login page shows them.
    List<LoginForm.DemoUser> ready(People people) {
        var kept = config.data().resolve("demo.json");
        var earlier = DemoFacts.read(kept);
        var accounts = new DemoAccounts(people.accounts(), people.keys());
        var users = accounts.ready(earlier);
        var facts =
                new DemoFacts(
                        config.address().url(),
                        Optional.empty(),
                        mqtt(),
                        office.value(),
                        users.stream().map(DemoAccounts.Known::user).toList(),
                        accounts.apiKey(earlier));
        facts.write(kept);
        if (!file.equals(kept)) facts.write(file);
        return users.stream()
                .map(user -> new LoginForm.DemoUser(user.account(), user.password()))
                .toList();
    }

    private String mqtt() {
        var address = config.address();
        return config.broker()
                .map(Object::toString)
                .orElse("mqtt://" + address.host() + ":" + address.mqttPort());
    }
}

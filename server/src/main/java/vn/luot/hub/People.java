package vn.luot.hub;

import java.time.InstantSource;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Passwords;
import vn.luot.hub.accounts.SecondFactors;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.journal.Database;
import vn.luot.wire.OfficeId;

/// Who may use the hub.
record People(
        Accounts accounts,
        SignIn signIn,
        SecondFactors factors,
        Sessions sessions,
        ApiKeys keys,
        DeviceKeys devices,
        Links links) {
    static People of(Database database, OfficeId office, InstantSource clock) {
        var jdbi = database.jdbi();
        var passwords = new Passwords();
        var accounts = new Accounts(jdbi, passwords, clock);
        return new People(
                accounts,
                new SignIn(jdbi, passwords, clock),
                new SecondFactors(jdbi, clock),
                new Sessions(jdbi, clock),
                new ApiKeys(jdbi, clock),
                new DeviceKeys(jdbi, office, clock),
                new Links(jdbi, accounts, clock));
    }
}

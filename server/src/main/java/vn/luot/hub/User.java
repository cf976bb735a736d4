package vn.luot.hub;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.Passwords;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Secrets;
import vn.luot.wire.DeskId;

/// `user`: who may sign in. Passwords are made at random and printed once.
@Command(
        name = "user",
        description = "Adds, lists and removes accounts; gives new passwords.",
        synopsisSubcommandLabel = "COMMAND")
final class User {
    @Command(name = "add", description = "Adds an account and prints its password once.")
    int add(
            @Mixin DataOptions data,
            @Parameters(paramLabel = "NAME", description = "What is typed to sign in.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description = "One of ${COMPLETION-CANDIDATES}.")
                    Role role,
            @Option(names = "--display-name", description = "As people call them.")
                    @Nullable String displayName,
            @Option(names = "--desk", description = "Where they usually work.")
                    @Nullable String desk) {
        var account =
                new Account(
                        name,
                        displayName == null ? name : displayName,
                        role,
                        Optional.ofNullable(desk).map(DeskId::new));
        var password = Secrets.password();
        on(
                data,
                accounts -> {
                    accounts.invite(account, password);
                    return true;
                });
        System.out.printf("%s  password %s%n", name, password);
        return 0;
    }

    @Command(name = "list", description = "Lists the accounts.")
    int list(@Mixin DataOptions data) {
        for (var account : on(data, Accounts::all))
            System.out.printf(
                    "%-20s %-10s %-6s %s%n",
                    account.name(),
                    account.role(),
                    account.desk().map(DeskId::value).orElse("-"),
                    account.displayName());
        return 0;
    }

    @Command(
            name = "password",
            description = "Gives an account a new password, unlocks it and signs it out.")
    int password(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        var password = Secrets.password();
        if (!on(data, accounts -> accounts.resetPassword(name, password))) throw unknown(name);
        System.out.printf("%s  password %s%n", name, password);
        return 0;
    }

    @Command(name = "remove", description = "Removes an account and signs it out.")
    int remove(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
        if (!on(data, accounts -> accounts.remove(name))) throw unknown(name);
        System.out.printf("%s removed%n", name);
        return 0;
    }

    private static Hub.Failed unknown(String name) {
        return new Hub.Failed("no account " + name);
    }

    private static <T> T on(DataOptions data, Function<Accounts, T> work) {
        return data.with(database ->
                work.apply(new Accounts(database.jdbi(), new Passwords(), InstantSource.system())));
    }
}

package vn.luot.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.DemoFacts.DemoUser;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Secrets;
import vn.luot.wire.DeskId;

/// The accounts of a demonstration: clearly named, each with a password made at random on the first
/// start and kept in the demonstration's file.
final class DemoAccounts {
    private static final int OFFICERS = 7;
    private static final ApiKey KEY = new ApiKey("demo", ApiKey.SCOPES, ApiKey.MOST_PER_SECOND);

    private final Accounts accounts;
    private final ApiKeys keys;

    DemoAccounts(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /// One demo account with its password.
    record Known(Account account, String password) {
        DemoUser user() {
            return new DemoUser(account.name(), password, account.role().name());
        }
    }

    /// Every demo account; passwords known from an earlier start stay.
    List<Known> ready(Optional<DemoFacts> earlier) {
        var passwords =
                earlier.map(DemoFacts::users).orElse(List.of()).stream()
                        .collect(Collectors.toMap(DemoUser::name, DemoUser::password, (a, _) -> a));
        return everyone().stream().map(account -> ready(account, passwords)).toList();
    }

    /// The API key with every scope; the earlier one as long as it holds.
    String apiKey(Optional<DemoFacts> earlier) {
        return earlier.map(DemoFacts::apiKey)
                .filter(key -> keys.find(key).isPresent())
                .orElseGet(() -> keys.make(KEY));
    }

    private Known ready(Account account, Map<String, String> passwords) {
        var exists = accounts.find(account.name()).isPresent();
        var known = Optional.ofNullable(passwords.get(account.name()));
        var password = known.orElseGet(Secrets::password);
        if (!exists) accounts.add(account, password);
        else if (known.isEmpty()) accounts.setPassword(account.name(), password);
        return new Known(account, password);
    }

    private static List<Account> everyone() {
        var all = new ArrayList<Account>();
        for (int n = 1; n <= OFFICERS; n++)
            all.add(
                    new Account(
                            "demo-can-bo-" + n,
                            "Cán bộ quầy " + n + " (dùng thử)",
                            Role.OFFICER,
                            Optional.of(DeskId.of(n))));
        all.add(account("demo-truong-nhom", "Trưởng nhóm (dùng thử)", Role.LEAD));
        all.add(account("demo-quan-ly", "Quản lý (dùng thử)", Role.MANAGER));
        all.add(account("demo-thanh-tra", "Thanh tra (dùng thử)", Role.INSPECTOR));
        all.add(account("demo-quan-tri", "Quản trị (dùng thử)", Role.ADMIN));
        return all;
    }

    private static Account account(String name, String displayName, Role role) {
        return new Account(name, displayName, role, Optional.empty());
    }
}

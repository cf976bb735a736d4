package vn.luot.hub.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import vn.luot.hub.office.Webhook;

/// Finds the secret of a webhook at the start of the hub.
final class HookSecret {
    private static final int SHORTEST = 24;

    private HookSecret() {}

    /// @throws IllegalArgumentException naming the key if there is none, or too short a one
    static byte[] of(Webhook hook) {
        var secret =
                switch (hook.key()) {
                    case Webhook.Key.Environment(var name) ->
                            Optional.ofNullable(System.getenv(name))
                                    .orElseThrow(() -> wrong(hook, "secretEnv", "no " + name));
                    case Webhook.Key.InFile(var file) -> {
                        try {
                            yield Files.readString(file).lines().findFirst().orElse("");
                        } catch (IOException e) {
                            throw wrong(hook, "secretFile", "cannot read " + e.getMessage());
                        }
                    }
                };
        if (secret.strip().length() < SHORTEST)
            throw wrong(hook, "secret", "shorter than " + SHORTEST + " characters");
        return secret.strip().getBytes(StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(Webhook hook, String key, String why) {
        return new IllegalArgumentException("webhooks, %s, %s: %s".formatted(hook.id(), key, why));
    }
}

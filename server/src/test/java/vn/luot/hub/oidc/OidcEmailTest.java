package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;

/// Accounts that are named by an address of the office's own domain.
class OidcEmailTest {
    private static final OidcConfig.Claim EMAIL =
            new OidcConfig.Claim("email", Optional.of("tinh.gov.vn"));

    @TempDir private Path data;

    @Test
    void onlyAnAddressThatIsVerifiedAndOfThisDomainNamesAnAccount() {
        try (var two = new TwoSystems(data, EMAIL)) {
            two.hub().account("hanh", Role.OFFICER);
            assertThat(signIn(two, Map.of("email", "hanh@tinh.gov.vn"))).isEqualTo(403);
            assertThat(signIn(two, said("hanh@tinh.gov.vn", false))).isEqualTo(403);
            assertThat(signIn(two, said("hanh@tinh.gov.vn.evil.example", true))).isEqualTo(403);
            assertThat(signIn(two, said("hanh@eviltinh.gov.vn", true))).isEqualTo(403);
            assertThat(signIn(two, said("hanh", true))).isEqualTo(403);
            assertThat(signIn(two, said("hanh@tinh.gov.vn", true))).isEqualTo(303);
        }
    }

    private static Map<String, Object> said(String email, boolean verified) {
        return Map.of("email", email, "email_verified", verified);
    }

    private static int signIn(TwoSystems two, Map<String, Object> claims) {
        two.provider().person("u", claims);
        try (var browser = two.hub().browser()) {
            return new Person(browser, "u").signIn().statusCode();
        }
    }
}

package vn.luot.hub.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Vouch;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Problem;

/// Nobody is linked of whom the journal does not know.
class LinkingTest {
    private static final String ISSUER = "https://sso.tinh.gov.vn";

    @TempDir private Path data;
    private OpenHub hub;
    private Linking linking;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        hub.account("hanh", Role.OFFICER);
        linking = new Linking(hub.links(), new Actions(hub.engine()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void nobodyIsLinkedWhileTheJournalStoresNothing() {
        hub.engine().close();
        assertThatThrownBy(() -> linking.admit(vouch("s-hanh"), hanh(), false))
                .isInstanceOf(Problem.class);
        assertThat(hub.links().of("hanh")).isEmpty();
    }

    @Test
    void aLinkThatIsRefusedAtTheLastMomentIsNotedAsRefused() {
        hub.links().link(vouch("s-eve"), hanh());
        assertThat(linking.admit(vouch("s-hanh"), hanh(), false)).isFalse();
        try (var inspector = hub.signedIn("thanh-tra", Role.INSPECTOR)) {
            assertThat(inspector.get("/manager/audit?lang=en").body())
                    .contains(
                            "Other system that vouches for hanh: sso.tinh.gov.vn → refused: the"
                                    + " account belongs to somebody else there")
                    .doesNotContain("let in");
        }
    }

    private Account hanh() {
        return hub.accounts().find("hanh").orElseThrow();
    }

    private static Vouch vouch(String subject) {
        return new Vouch(ISSUER, subject, Optional.of("hanh"));
    }
}

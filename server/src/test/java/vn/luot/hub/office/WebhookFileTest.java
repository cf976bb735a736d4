package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.luot.text.Language;

/// Programs that an office's file names to be told.
class WebhookFileTest {
    @Test
    void saysWhichProgramsAreTold() {
        var office =
                TanLap.sound(
                        TanLap.YAML
                                + """
                                webhooks:
                                  - id: mot-cua
                                    address: https://dvc.example.gov.vn/luot
                                    events: [ticket-called, ticket-finished]
                                    secretEnv: LUOT_HOOK
                                    inside: [10.0.0.7]
                                """);

        var hook = office.webhooks().getFirst();
        assertThat(hook.address()).hasToString("https://dvc.example.gov.vn/luot");
        assertThat(hook.events()).containsExactlyInAnyOrder("ticket-called", "ticket-finished");
        assertThat(hook.key()).isEqualTo(new Webhook.Key.Environment("LUOT_HOOK"));
        assertThat(hook.inside()).hasSize(1);
        assertThat(TanLap.sound(OfficeFile.write(office))).isEqualTo(office);
    }

    @Test
    void everyMistakeOfAWebhookIsNamed() {
        var yaml =
                TanLap.YAML
                        + """
                        webhooks:
                          - id: one
                            address: http://192.168.1.5/
                            events: [change-noted]
                            inside: [localhost, 127.0.0.1, 169.254.169.254]
                        """;

        var mistakes = TanLap.in(Language.EN, OfficeFile.read("office.yaml", yaml));
        assertThat(String.join("\n", mistakes))
                .contains("webhooks[0].address: \"http://192.168.1.5/\" is not an https://")
                .contains("webhooks[0].events[0]: \"change-noted\" is nothing that is told")
                .contains("webhooks[0]: give exactly one of: secretEnv, secretFile")
                .contains("webhooks[0].inside[0]: \"localhost\"")
                .contains("webhooks[0].inside[1]: \"127.0.0.1\"")
                .contains("webhooks[0].inside[2]: \"169.254.169.254\"");
    }
}

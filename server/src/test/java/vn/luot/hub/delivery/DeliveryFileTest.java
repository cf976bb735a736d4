package vn.luot.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.delivery.MailServer.Security;
import vn.luot.hub.office.YamlFile.Reading;
import vn.luot.text.Language;

class DeliveryFileTest {
    @TempDir private Path folder;

    private Reading<DeliveryConfig> read(String yaml) throws IOException {
        var secret = Files.writeString(folder.resolve("mail.secret"), "a secret\n");
        var file = folder.resolve("deliver.yaml");
        return DeliveryFile.read(Files.writeString(file, yaml.replace("SECRET", "" + secret)));
    }

    private List<String> mistakes(String yaml) throws IOException {
        return switch (read(yaml)) {
            case Reading.Sound<DeliveryConfig> _ -> List.of();
            case Reading.Wrong<DeliveryConfig>(var problems) ->
                    problems.stream().map(problem -> problem.in(Language.EN)).toList();
        };
    }

    @Test
    void aSmallFileHasUsualValues() throws IOException {
        var reading =
                read(
                        """
                        mail:
                          host: thu.tinh.gov.vn
                          user: luot
                          secretFile: SECRET
                          from: luot@tinh.gov.vn
                          to: [a@tinh.gov.vn, b@tinh.gov.vn]
                        """);
        var config = ((Reading.Sound<DeliveryConfig>) reading).value();
        var mail = config.mail().orElseThrow();
        assertThat(config.formats()).containsExactly("pdf", "xlsx");
        assertThat(config.periods()).containsExactly(Period.DAY, Period.MONTH);
        assertThat(config.after()).isEqualTo(Duration.ofHours(1));
        assertThat(config.folder()).isEmpty();
        assertThat(mail.security()).isEqualTo(Security.STARTTLS);
        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.login().orElseThrow().secret()).isEqualTo("a secret");
        assertThat(config.toString()).doesNotContain("a secret");
    }

    @Test
    void everyMistakeIsNamedWithItsKey() throws IOException {
        assertThat(mistakes("formats: [doc]\nreports: [year]\nminutesAfter: 601\n"))
                .hasSize(4)
                .anySatisfy(m -> assertThat(m).contains("nowhere to deliver to"))
                .anySatisfy(m -> assertThat(m).contains("formats", "\"doc\""))
                .anySatisfy(m -> assertThat(m).contains("reports", "\"year\""))
                .anySatisfy(m -> assertThat(m).contains("minutesAfter"));
        assertThat(mistakes("folder: /x\nmail: {host: 'a b', from: x, to: []}\n")).hasSize(3);
    }

    @Test
    void noPasswordIsSentInTheClearAndNoneStandsInTheFile() throws IOException {
        var mail = "mail: {host: x, user: luot, secretFile: SECRET, %s from: a@x, to: [b@x]}\n";
        assertThat(mistakes(mail.formatted(""))).isEmpty();
        assertThat(mistakes(mail.formatted("security: none,")))
                .singleElement()
                .asString()
                .contains("in the clear");
        assertThat(mistakes(mail.formatted("secret: abc,"))).isNotEmpty();
        assertThat(mistakes(mail.replace("secretFile: SECRET,", "").formatted(""))).isNotEmpty();
        assertThat(mistakes(mail.replace("SECRET", "/nowhere").formatted(""))).isNotEmpty();
        assertThat(mistakes(mail.replace("user: luot,", "").formatted(""))).isNotEmpty();
    }
}

package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.DossierCode;

class DossierKeyTest {
    private static final String CODE = "H15.12.34-260302-0017";

    private final DossierKey key = new DossierKey(Secrets.token());

    @Test
    void theSameCodeHoweverItIsTypedGivesTheSameAndAnotherAnother() {
        var kept = of(key, CODE);

        assertThat(kept).matches("[0-9a-f]{32}");
        assertThat(of(key, " h15.12.34-260302-0017 ")).isEqualTo(kept);
        assertThat(of(key, "H15.12.34-260302-0018")).isNotEqualTo(kept);
    }

    @Test
    void withAnotherKeyItIsAnother() {
        assertThat(of(new DossierKey(Secrets.token()), CODE)).isNotEqualTo(of(key, CODE));
    }

    /// As RFC 2104 and any other program have it.
    @Test
    void itIsTheBeginningOfAnHmac() {
        assertThat(of(new DossierKey("key"), CODE)).isEqualTo("723630886530a68738cdc7f8753f5e32");
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (var no : new String[] {"", "0912345678", "Nguyễn Văn A", "H15-2603-0017"})
            assertThat(DossierCode.of(no)).as(no).isEmpty();
    }

    @Test
    void noLogShowsACode() {
        assertThat(DossierCode.of(CODE).orElseThrow()).asString().doesNotContain("260302");
    }

    private static String of(DossierKey key, String typed) {
        return key.of(DossierCode.of(typed).orElseThrow());
    }
}

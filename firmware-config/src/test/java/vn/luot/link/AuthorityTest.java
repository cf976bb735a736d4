package vn.luot.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/// Whom a device believes.
class AuthorityTest {
    /// Made for this test; its key was thrown away.
    private static final String PEM =
            """
            -----BEGIN CERTIFICATE-----
            MIIBfjCCASWgAwIBAgIUdpHmzqDVDu/1j3RVD1G9DeZCxLgwCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJTHVvdCB0ZXN0MCAXDTI2MTEyMjEzMDUzMVoYDzIwODEwODI1
            MTMwNTMxWjAUMRIwEAYDVQQDDAlMdW90IHRlc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAAQsMHorqURQoa3VFIkLJkVSEqTWdbnqC0xL3KGGSD7JLV5RGmAZWXj8
            nIxymH3xITwXFKXeXW4sY66/kmpbDPP5o1MwUTAdBgNVHQ4EFgQU4G8+7qtU35QF
            ILDwHgVwa+1fH4AwHwYDVR0jBBgwFoAU4G8+7qtU35QFILDwHgVwa+1fH4AwDwYD
            VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBL2FsQ8Vc/jBD3y9vn6buH
            Icxh9o8FewIgzy4qhxKK7QIgLU+vBtIMUJ/ArmnllruC9FrVb+9w+ilVGN+Etuof
            JZ0=
            -----END CERTIFICATE-----
            """;

    @Test
    void aSealIsTheBeginningOfTheCertificatesDigest() {
        var authority = Authority.of(PEM);
        assertThat(authority.pem()).isEqualTo(PEM);
        assertThat(authority.seal()).isEqualTo("d5p7-ncwp-qjzm-exrz");
    }

    @Test
    void aSealIsKnownHoweverItIsTyped() {
        var authority = Authority.of(PEM);
        assertThat(authority.hasSeal("D5P7NCWPQJZMEXRZ")).isTrue();
        assertThat(authority.hasSeal("")).isFalse();
        assertThat(authority.hasSeal(authority.seal().substring(1))).isFalse();
    }

    @Test
    void whatIsNoCertificateIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authority.of("hello"))
                .withMessageContaining("not a certificate");
    }
}

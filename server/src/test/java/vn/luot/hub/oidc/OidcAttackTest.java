package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.OpenHub;

/// What somebody tries who wants to come in as somebody else; each was seen to come in without its
/// guard (`server/SECURITY.md` names them).
class OidcAttackTest {
    @TempDir private Path data;
    private TwoSystems two;

    @BeforeEach
    void open() {
        two = new TwoSystems(data);
        two.hub().account("hanh", Role.OFFICER);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void aStateIsWorthSomethingOnce() {
        var hanh = two.person("hanh");
        var begun = two.browser().get("/login/oidc");
        var there = Person.location(begun);
        var first = hanh.signInThere(there);
        var second = hanh.signInThere(there);
        assertThat(second).as("another code for the same state").isNotEqualTo(first);
        assertThat(hanh.get(first).statusCode()).isEqualTo(303);

        try (var replay = new Bare(begun)) {
            assertThat(replay.get(second).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void anAnswerThatWasSeenIsWorthNothing() {
        var hanh = two.person("hanh");
        var back = hanh.goThere("");
        hanh.get(back);
        two.browser().form("/logout", "");
        refused(hanh.get(back), 400);
    }

    @Test
    void theStateOfAnotherBrowserOpensNothing() {
        two.hub().account("eve", Role.OFFICER);
        try (var another = two.hub().browser()) {
            var back = two.person(another, "eve").goThere("");
            two.browser().get("/login/oidc");
            refused(two.person("hanh").get(back), 400);
        }
    }

    @Test
    void aCodeOfAnotherFlowOpensNothing() {
        two.hub().account("eve", Role.OFFICER);
        try (var another = two.hub().browser()) {
            var stolen = query(two.person(another, "hanh").goThere(""), "code");
            var mine = two.person("eve").goThere("");
            var mixed = mine.toString().replace(query(mine, "code"), stolen);
            refused(two.person("eve").get(URI.create(mixed)), 400);
        }
    }

    @Test
    void aTokenForAnotherFlowIsNotBelieved() {
        bent(claims -> claims.claim("nonce", "of-another-flow"));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void aTokenOfAnotherKeyIsNotBelieved() {
        var foreign = RealProvider.newKey();
        two.provider().bend((claims, _) -> RealProvider.signed(claims, foreign));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void anUnsignedTokenIsNotBelieved() {
        two.provider().bend((claims, _) -> new PlainJWT(claims));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void aTokenSignedWithTheClientsSecretIsNotBelieved() {
        two.provider().bend((claims, _) -> withSecret(claims));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void aTokenForAnotherProgramIsNotBelieved() {
        bent(claims -> claims.audience("another-program"));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void aTokenThatIsOverIsNotBelieved() {
        bent(claims -> claims.expirationTime(ago(Duration.ofMinutes(5))));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void aTokenOfAnotherIssuerIsNotBelieved() {
        bent(claims -> claims.issuer("https://another.example"));
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void anAnswerWithoutATokenIsNotBelieved() {
        two.provider().keepTokens();
        refused(two.person("hanh").signIn(), 400);
    }

    @Test
    void anAnswerOfAnotherIssuerIsNotTaken() {
        var hanh = two.person("hanh");
        var back = hanh.goThere("") + "&iss=https%3A%2F%2Fanother.example";
        refused(hanh.get(URI.create(back)), 400);
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterwards() {
        for (var next : new String[] {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example"}) {
            var answer = two.person("hanh").signIn("?next=" + next);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Person.location(answer).getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whereToComeBackIsNotWhatTheRequestClaims() throws IOException {
        var port = two.hub().web().port();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            """
                            GET /login/oidc HTTP/1.1\r
                            Host: evil.example\r
                            X-Forwarded-Host: evil.example\r
                            Connection: close\r
                            \r
                            """
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port)
                    .doesNotContain("evil");
        }
    }

    @Test
    void aProviderThatGoesDownMeanwhileIsSaidInWordsAndThePasswordStillOpens() {
        var hanh = two.person("hanh");
        var back = hanh.goThere("");
        two.provider().close();
        var answer = hanh.get(back);
        refused(answer, 503);
        assertThat(answer.body()).contains("Hiện không kết nối được với Cổng tỉnh");
        var local = two.browser().form("/login", "name=hanh&password=" + OpenHub.PASSWORD);
        assertThat(local.statusCode()).isEqualTo(303);
    }

    @Test
    void theNameOfSomebodyElseOpensNothingOnceTheyWereHere() {
        two.person("hanh").signIn();
        two.browser().form("/logout", "");
        two.provider().person("u-eve", Map.of("sub", "s-eve", "preferred_username", "hanh"));
        try (var another = two.hub().browser()) {
            var answer = new Person(another, "u-eve").signIn();
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(another.get("/who").body()).isEmpty();
        }
    }

    @Test
    void whatLooksLikeANameIsNotTheName() {
        for (var name : new String[] {"HANH", "hanh ", "h\u00e0nh", "han\u212a", ""}) {
            two.provider().person("u-x", Map.of("sub", "x", "preferred_username", name));
            try (var another = two.hub().browser()) {
                var answer = new Person(another, "u-x").signIn();
                assertThat(answer.statusCode()).as(name).isEqualTo(403);
            }
        }
    }

    private void bent(UnaryOperator<JWTClaimsSet.Builder> change) {
        two.provider()
                .bend((claims, _) ->
                        two.provider()
                                .signed(change.apply(new JWTClaimsSet.Builder(claims)).build()));
    }

    private static SignedJWT withSecret(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        var secret = (RealProvider.SECRET + RealProvider.SECRET).getBytes(StandardCharsets.UTF_8);
        token.sign(new MACSigner(secret));
        return token;
    }

    private void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(two.who()).isEmpty();
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    private static String query(URI address, String name) {
        for (var part : address.getRawQuery().split("&", -1))
            if (part.startsWith(name + "=")) return part.substring(name.length() + 1);
        throw new IllegalArgumentException("no " + name + " in " + address);
    }
}

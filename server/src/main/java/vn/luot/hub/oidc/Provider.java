package vn.luot.hub.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.Vouch;

/// The system that vouches for staff. It may be away, at the start too. Safe for use from any
/// thread.
public final class Provider {
    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    /// What was seen of it so long ago is looked at anew when somebody wants to sign in.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OidcConfig config;
    private final InstantSource clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Optional<Discovered> last = Optional.empty();
    private volatile boolean there;
    private volatile Optional<String> wrong = Optional.empty();
    private volatile Instant looked = Instant.EPOCH;

    public Provider(OidcConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    public OidcConfig config() {
        return config;
    }

    /// Looks whether it is there and can be used; that it is not or cannot is no failure.
    public void look() {
        looked = clock.instant();
        try {
            last = Optional.of(Discovered.read(config));
            there = true;
            wrong = Optional.empty();
        } catch (IOException e) {
            there = false;
            wrong = Optional.empty();
            log.warn("{} cannot be asked: {}", config.issuer(), e.toString());
        } catch (Discovered.Wrong e) {
            last = Optional.empty();
            there = false;
            wrong = Optional.of(String.valueOf(e.getMessage()));
            log.error("{} cannot be used: {}", config.issuer(), e.getMessage());
        }
    }

    /// Whether it answered when it was last looked at; looks again beside, if that is long ago.
    public boolean isThere() {
        lookAgain();
        return there;
    }

    /// Why it cannot be used as it was when it was last looked at, for the log; looks again beside,
    /// if that is long ago.
    public Optional<String> wrong() {
        if (wrong.isPresent()) lookAgain();
        return wrong;
    }

    private void lookAgain() {
        if (clock.instant().isAfter(looked.plus(FRESH)) && looking.compareAndSet(false, true))
            Thread.ofVirtual().name("oidc").start(this::lookBeside);
    }

    private void lookBeside() {
        try {
            look();
        } finally {
            looking.set(false);
        }
    }

    /// Where to send somebody who wants to sign in; absent while it is not there.
    ///
    /// @param state names the flow when they come back
    public Optional<URI> begin(String state, Flow flow) {
        return last.filter(_ -> isThere()).map(found -> request(found, state, flow).toURI());
    }

    private AuthenticationRequest request(Discovered found, String state, Flow flow) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        scope(),
                        new ClientID(config.client()),
                        config.comeBack())
                .endpointURI(found.metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .build();
    }

    private Scope scope() {
        return config.claim().isEmail()
                ? new Scope("openid", "profile", "email")
                : new Scope("openid", "profile");
    }

    /// @param said what the browser brought back, by name
    public Answer finish(Flow flow, Map<String, List<String>> said) {
        if (last.isEmpty()) return new Answer.Unreachable();
        var found = last.get();
        try {
            var response = AuthenticationResponseParser.parse(config.comeBack(), said);
            if (!isFrom(found, response)) return new Answer.NotBelieved("another issuer answered");
            if (!response.indicatesSuccess()) return denied(response);
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) return new Answer.NotBelieved("no code");
            return exchanged(found, flow, code);
        } catch (ParseException e) {
            return new Answer.NotBelieved(String.valueOf(e.getMessage()));
        }
    }

    /// With several providers, one could hand us the answer of another (RFC 9207).
    private static boolean isFrom(Discovered found, AuthenticationResponse response) {
        var issuer = response.getIssuer();
        return issuer == null
                ? !found.metadata().supportsAuthorizationResponseIssuerParam()
                : issuer.equals(found.metadata().getIssuer());
    }

    private static Answer denied(AuthenticationResponse response) {
        var error = response.toErrorResponse().getErrorObject();
        log.warn("the provider let somebody not in: {}", error == null ? "" : error.getCode());
        return new Answer.Denied();
    }

    private Answer exchanged(Discovered found, Flow flow, AuthorizationCode code)
            throws ParseException {
        var grant =
                new AuthorizationCodeGrant(
                        code, config.comeBack(), new CodeVerifier(flow.verifier()));
        var request =
                new TokenRequest.Builder(
                                found.metadata().getTokenEndpointURI(), client(found), grant)
                        .build()
                        .toHTTPRequest();
        request.setConnectTimeout(Discovered.TO_CONNECT_MS);
        request.setReadTimeout(Discovered.TO_READ_MS);
        request.setFollowRedirects(false);
        try {
            var response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse tokens)
                return Optional.ofNullable(tokens.getOIDCTokens().getIDToken())
                        .map(token -> believed(found, flow, token))
                        .orElseGet(() -> new Answer.NotBelieved("no ID token"));
            var error = response.toErrorResponse().getErrorObject();
            return new Answer.NotBelieved("no token: " + (error == null ? "" : error.getCode()));
        } catch (IOException e) {
            log.warn("{} cannot be asked: {}", config.issuer(), e.toString());
            return new Answer.Unreachable();
        }
    }

    private ClientAuthentication client(Discovered found) {
        var id = new ClientID(config.client());
        var secret = new Secret(config.secret());
        var known = found.metadata().getTokenEndpointAuthMethods();
        var basic = known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private Answer believed(Discovered found, Flow flow, JWT token) {
        try {
            var claims = found.tokens().validate(token, new Nonce(flow.nonce()));
            return new Answer.Vouched(
                    new Vouch(
                            claims.getIssuer().getValue(),
                            claims.getSubject().getValue(),
                            name(claims)));
        } catch (KeySourceException e) {
            log.warn("the keys of {} cannot be read: {}", config.issuer(), e.toString());
            return new Answer.Unreachable();
        } catch (BadJOSEException | JOSEException e) {
            return new Answer.NotBelieved(String.valueOf(e.getMessage()));
        }
    }

    /// The account that the claim names: letter by letter, for what looks alike is not the same.
    private Optional<String> name(IDTokenClaimsSet claims) {
        var claim = config.claim();
        if (claim.isEmail() && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
            return Optional.empty();
        var value = Optional.ofNullable(claims.getStringClaim(claim.name()));
        return claim.domain().isEmpty()
                ? value
                : value.filter(text -> text.endsWith("@" + claim.domain().get()))
                        .map(text -> text.substring(0, text.lastIndexOf('@')));
    }
}

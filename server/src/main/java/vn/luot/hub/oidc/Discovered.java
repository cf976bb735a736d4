package vn.luot.hub.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the provider says of itself, and what looks at its tokens.
record Discovered(OIDCProviderMetadata metadata, IDTokenValidator tokens) {
    static final int TO_CONNECT_MS = 3000;
    static final int TO_READ_MS = 5000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int CLOCKS_DIFFER_SECONDS = 60;

    /// Signatures that only the provider can make: with HMAC whoever knows our secret could, and
    /// without any everybody.
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.copyOf(JWSAlgorithm.Family.SIGNATURE.stream().toList());

    /// It is there, and it is not what the file says.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /// @throws IOException if it cannot be asked now
    /// @throws Wrong if it cannot be used as it is
    static Discovered read(OidcConfig config) throws IOException, Wrong {
        var issuer = new Issuer(config.issuer());
        var retriever = new Retriever();
        try {
            var text = retriever.retrieveResource(OIDCProviderMetadata.resolveURL(issuer));
            var metadata = OIDCProviderMetadata.parse(text.getContent());
            if (!metadata.getIssuer().equals(issuer))
                throw new Wrong("%s calls itself %s".formatted(issuer, metadata.getIssuer()));
            return new Discovered(metadata, tokens(config, metadata, retriever));
        } catch (GeneralException e) {
            throw new IOException("cannot read what " + issuer + " says of itself", e);
        }
    }

    private static IDTokenValidator tokens(
            OidcConfig config, OIDCProviderMetadata metadata, Retriever retriever)
            throws Wrong, MalformedURLException {
        secure("authorization_endpoint", metadata.getAuthorizationEndpointURI());
        secure("token_endpoint", metadata.getTokenEndpointURI());
        var keys = secure("jwks_uri", metadata.getJWKSetURI()).toURL();
        var algorithms =
                new HashSet<>(
                        Optional.ofNullable(metadata.getIDTokenJWSAlgs())
                                .orElse(List.of(JWSAlgorithm.RS256)));
        algorithms.retainAll(SIGNATURES);
        if (algorithms.isEmpty()) throw new Wrong("it signs no tokens with a key of its own");
        var selector =
                new JWSVerificationKeySelector<SecurityContext>(
                        algorithms,
                        JWKSourceBuilder.<SecurityContext>create(keys, retriever)
                                .retrying(true)
                                .build());
        var validator =
                new IDTokenValidator(
                        metadata.getIssuer(), new ClientID(config.client()), selector, null);
        validator.setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
        return validator;
    }

    /// It may have a query (RFC 6749, sections 3.1 and 3.2).
    private static URI secure(String what, URI address) throws Wrong {
        if (address == null) throw new Wrong("it names no " + what);
        if (!OidcFile.isSecure(address))
            throw new Wrong(
                    "%s is not https, or has a user or a fragment: %s".formatted(what, address));
        return address;
    }

    /// Goes nowhere else than where it was sent, and does not read without end.
    private static final class Retriever extends DefaultResourceRetriever {
        private Retriever() {
            super(TO_CONNECT_MS, TO_READ_MS, MOST_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}

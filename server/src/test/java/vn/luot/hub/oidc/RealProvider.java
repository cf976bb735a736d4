package vn.luot.hub.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/// A real OpenID Connect provider: Spring Authorization Server, on a port of this machine. Its
/// tokens can be bent, as one who attacks would.
public final class RealProvider implements AutoCloseable {
    public static final String CLIENT = "luot";
    public static final String SECRET = "the-client's-own-secret";
    public static final String PASSWORD = "password-over-there";

    private final RSAKey key = newKey();
    private final JwtEncoder encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Server server;
    private final URI issuer;
    private volatile Bend bend = (_, own) -> own;
    private volatile boolean withoutToken;

    /// Makes another token of the one that is right.
    public interface Bend {
        JWT of(JWTClaimsSet claims, SignedJWT own) throws JOSEException;
    }

    /// @param port where it will be, free
    /// @param comeBack where people may be sent back to
    public RealProvider(int port, String comeBack) {
        this.issuer = URI.create("http://127.0.0.1:" + port);
        this.server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler(comeBack));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the provider does not start", e);
        }
    }

    private ServletContextHandler handler(String comeBack) {
        var spring = new AnnotationConfigWebApplicationContext();
        var facts =
                new ProviderSetup.Facts(
                        issuer.toString(),
                        comeBack,
                        key,
                        this::encoded,
                        people,
                        () -> withoutToken);
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("facts", facts));
        spring.register(ProviderSetup.class);
        var handler = new ServletContextHandler(ServletContextHandler.SESSIONS);
        spring.setServletContext(handler.getServletContext());
        handler.addEventListener(new ContextLoaderListener(spring));
        handler.addFilter(
                new FilterHolder(new DelegatingFilterProxy("springSecurityFilterChain")),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(DefaultServlet.class, "/");
        return handler;
    }

    public URI issuer() {
        return issuer;
    }

    /// Somebody has an account there.
    ///
    /// @param claims what their tokens say beside the usual
    public void person(String user, Map<String, Object> claims) {
        people.put(user, Map.copyOf(claims));
    }

    /// From now on tokens are bent.
    public void bend(Bend next) {
        bend = next;
    }

    /// From now on it answers without an ID token, as one that knows nothing of OpenID Connect.
    public void keepTokens() {
        withoutToken = true;
    }

    /// A token with other claims, signed as it signs.
    public JWT signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static JWT signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    /// A key that it does not own.
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key", e);
        }
    }

    private Jwt encoded(JwtEncoderParameters wanted) {
        var own = encoder.encode(wanted);
        try {
            var token = SignedJWT.parse(own.getTokenValue());
            var bent = bend.of(token.getJWTClaimsSet(), token).serialize();
            return Jwt.withTokenValue(bent)
                    .headers(all -> all.putAll(own.getHeaders()))
                    .claims(all -> all.putAll(own.getClaims()))
                    .build();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("cannot bend a token", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the provider does not stop", e);
        }
    }
}

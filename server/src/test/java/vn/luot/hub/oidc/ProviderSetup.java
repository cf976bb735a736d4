package vn.luot.hub.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// How the provider is set up: one client, who must use PKCE, and people with a password.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ProviderSetup {
    /// @param people what each one's tokens say, by the name they type
    /// @param withoutToken whether it keeps the ID token to itself
    record Facts(
            String issuer,
            String comeBack,
            RSAKey key,
            JwtEncoder encoder,
            Map<String, Map<String, Object>> people,
            BooleanSupplier withoutToken) {}

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Facts facts) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        all ->
                                all.oidc(Customizer.withDefaults())
                                        .tokenEndpoint(token ->
                                                token.accessTokenResponseHandler(said(facts))))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(all ->
                        all.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    private static OAuth2AccessTokenResponseAuthenticationSuccessHandler said(Facts facts) {
        var handler = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        handler.setAccessTokenResponseCustomizer(answer -> {
            if (facts.withoutToken().getAsBoolean())
                answer.getAccessTokenResponse().additionalParameters(Map.of());
        });
        return handler;
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people(Facts facts) {
        return name -> {
            if (!facts.people().containsKey(name)) throw new UsernameNotFoundException(name);
            return User.withUsername(name)
                    .password("{noop}" + RealProvider.PASSWORD)
                    .roles("STAFF")
                    .build();
        };
    }

    @Bean
    RegisteredClientRepository clients(Facts facts) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("1")
                        .clientId(RealProvider.CLIENT)
                        .clientSecret("{noop}" + RealProvider.SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(facts.comeBack())
                        .scopes(all -> all.addAll(List.of("openid", "profile", "email")))
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                                        .build())
                        .build());
    }

    @Bean
    JWKSource<SecurityContext> keys(Facts facts) {
        return new ImmutableJWKSet<>(new JWKSet(facts.key()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    JwtEncoder encoder(Facts facts) {
        return facts.encoder();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Facts facts) {
        return token -> {
            if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) return;
            var who = facts.people().getOrDefault(token.getPrincipal().getName(), Map.of());
            token.getClaims().claims(all -> all.putAll(who));
        };
    }

    @Bean
    AuthorizationServerSettings settings(Facts facts) {
        return AuthorizationServerSettings.builder().issuer(facts.issuer()).build();
    }
}

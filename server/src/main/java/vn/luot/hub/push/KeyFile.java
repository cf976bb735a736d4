package vn.luot.hub.push;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.KeyExtractionException;
import com.zerodeplibs.webpush.key.MalformedPEMException;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// The key by which push services know this hub: two PEM blocks in a file that only its user may
/// read. Whoever loses it loses every subscription, and nothing else.
final class KeyFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----[^-]+-----END \\1 KEY-----\\s*");

    private KeyFile() {}

    /// The key, made now if there is no such file.
    ///
    /// @throws IOException if the file cannot be read or written
    /// @throws IllegalArgumentException if something else stands in it
    static VAPIDKeyPair open(Path file) throws IOException {
        if (!Files.exists(file)) write(file, pem(pair()));
        return read(Files.readString(file));
    }

    /// One that is kept nowhere.
    static VAPIDKeyPair generated() {
        return read(pem(pair()));
    }

    private static VAPIDKeyPair read(String text) {
        var blocks = BLOCK.matcher(text).results().map(found -> found.group()).toList();
        if (blocks.size() != 2) throw new IllegalArgumentException("not two keys");
        try {
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPEMText(blocks.getFirst()),
                    PublicKeySources.ofPEMText(blocks.getLast()));
        } catch (KeyExtractionException | MalformedPEMException e) {
            throw new IllegalArgumentException("not a pair of keys", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var only =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, only);
        Files.writeString(part, text);
        Files.move(part, file, ATOMIC_MOVE);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    private static String pem(KeyPair pair) {
        return block("PRIVATE", pair.getPrivate().getEncoded())
                + block("PUBLIC", pair.getPublic().getEncoded());
    }

    private static String block(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(kind, lines.encodeToString(der), kind);
    }
}

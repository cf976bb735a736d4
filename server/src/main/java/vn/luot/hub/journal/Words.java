package vn.luot.hub.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Event.TicketRated;

/// What a citizen wrote with a rating, taken out of its event. The event keeps a salted hash in its
/// place: it proves the words while they are there and tells nothing once they are erased.
///
/// @param entry the event without the words
public record Words(Recorded entry, String salt, String text) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SALT_BYTES = 32;
    private static final String MARK = "sha256:";

    /// Absent if there are none in this event.
    static Optional<Words> of(Recorded entry) {
        return entry.event() instanceof TicketRated rated && !rated.opinion().comment().isEmpty()
                ? Optional.of(of(entry, rated, newSalt()))
                : Optional.empty();
    }

    private static Words of(Recorded entry, TicketRated rated, String salt) {
        var said = rated.opinion().comment();
        return new Words(saying(entry, rated, hash(salt, said)), salt, said);
    }

    /// The event as it was said; without words if they were erased.
    ///
    /// @param kept what stands beside the log
    public static Recorded back(Recorded entry, Optional<String> kept) {
        return entry.event() instanceof TicketRated rated
                        && rated.opinion().comment().startsWith(MARK)
                ? saying(entry, rated, kept.orElse(""))
                : entry;
    }

    private static Recorded saying(Recorded entry, TicketRated rated, String words) {
        var said = rated.opinion();
        var opinion =
                new Opinion(said.level(), said.buttons(), said.reasons(), words, said.channel());
        var event = new TicketRated(rated.ticket(), rated.desk(), opinion, rated.at());
        return new Recorded(entry.seq(), entry.day(), entry.at(), entry.by(), event);
    }

    void keep(Handle handle, String office) {
        handle.execute(
                "insert into rating_words values (?, ?, ?, ?, ?)",
                office,
                entry.seq(),
                entry.at(),
                salt,
                text);
    }

    /// Erases them for ever; the log stays whole.
    static void erase(Handle handle, String office, Event.WordsErased erased) {
        for (var seq : erased.ratings())
            handle.execute("delete from rating_words where office = ? and seq = ?", office, seq);
    }

    /// What stands in the event, as letters: long numbers are masked in comments.
    static String hash(String salt, String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digest = sha.digest((salt + text).getBytes(StandardCharsets.UTF_8));
            return MARK + letters(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }

    private static String letters(byte[] digest) {
        return HexFormat.of()
                .formatHex(digest)
                .chars()
                .map(c -> c <= '9' ? 'g' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String newSalt() {
        var bytes = new byte[SALT_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

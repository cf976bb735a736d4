package vn.luot.hub.journal;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.push.Browser;
import vn.luot.hub.push.Subscription;
import vn.luot.hub.push.Subscriptions;
import vn.luot.hub.push.Told;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.wire.OfficeId;
import vn.luot.wire.TicketId;

/// Who is told of which ticket. Safe for use from any thread.
public final class PushTable implements Subscriptions {
    private final Jdbi jdbi;
    private final String office;
    private final Languages languages;

    /// @param languages that are spoken now; whoever was told in another is told in Vietnamese
    public PushTable(Database database, OfficeId office, Languages languages) {
        this.jdbi = database.jdbi();
        this.office = office.value();
        this.languages = languages;
    }

    @Override
    public List<Subscription> all() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from push_subscription where office = :office")
                        .bind("office", office)
                        .map((rs, _) -> subscription(rs))
                        .list());
    }

    private Subscription subscription(ResultSet rs) throws SQLException {
        return new Subscription(
                new TicketId(rs.getObject("ticket", UUID.class)),
                new Browser(
                        URI.create(rs.getString("endpoint")),
                        rs.getString("p256dh"),
                        rs.getString("auth")),
                languages.of(rs.getString("language")).orElse(Language.VI),
                new Told(rs.getString("told_near"), Instant.ofEpochMilli(rs.getLong("told_call"))));
    }

    @Override
    public void add(Subscription one, Instant at) {
        jdbi.useHandle(h ->
                h.execute(
                        "insert into push_subscription values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        office,
                        one.ticket().value(),
                        one.browser().endpoint().toString(),
                        one.browser().p256dh(),
                        one.browser().auth(),
                        one.language().tag(),
                        one.told().near(),
                        one.told().call().toEpochMilli(),
                        at));
    }

    @Override
    public void know(Subscription one) {
        jdbi.useHandle(h ->
                h.execute(
                        """
                        update push_subscription set told_near = ?, told_call = ?
                        where office = ? and ticket = ? and endpoint = ?\
                        """,
                        one.told().near(),
                        one.told().call().toEpochMilli(),
                        office,
                        one.ticket().value(),
                        one.browser().endpoint().toString()));
    }

    @Override
    public void remove(Subscription one) {
        jdbi.useHandle(h ->
                h.execute(
                        """
                        delete from push_subscription
                        where office = ? and ticket = ? and endpoint = ?\
                        """,
                        office,
                        one.ticket().value(),
                        one.browser().endpoint().toString()));
    }
}

package vn.luot.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// Where an office's devices are kept over a restart. Safe for use from any thread.
public final class DeviceTable implements Devices.Store {
    private final Jdbi jdbi;
    private final String office;

    public DeviceTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    @Override
    public List<Device> devices() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from device where office = :office order by id")
                        .bind("office", office)
                        .map((rs, _) -> device(rs))
                        .list());
    }

    @Override
    public void save(Device device) {
        jdbi.useTransaction(h -> {
            h.execute(
                    "delete from device where office = ? and id = ?", office, device.id().value());
            h.createUpdate(
                            """
                            insert into device values
                                (:office, :id, :series, :state, :seen, :help)\
                            """)
                    .bind("office", office)
                    .bind("id", device.id().value())
                    .bind("series", device.series())
                    .bind("state", device.state().map(EventRow::state))
                    .bind("seen", device.lastSeen())
                    .bind("help", device.helpAsked())
                    .execute();
        });
    }

    private static Device device(ResultSet rs) throws SQLException {
        return new Device(
                new DeviceId(rs.getString("id")),
                rs.getInt("series"),
                Optional.ofNullable(rs.getString("state")).map(EventRow::state),
                false,
                rs.getTimestamp("last_seen").toInstant(),
                Optional.ofNullable(rs.getTimestamp("help_asked")).map(Timestamp::toInstant));
    }
}

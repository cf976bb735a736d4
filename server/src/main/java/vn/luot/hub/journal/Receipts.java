package vn.luot.hub.journal;

import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Journal.Arrival;
import vn.luot.hub.engine.Journal.Rejection;
import vn.luot.hub.engine.Receipt;

/// Which messages of which device were settled, within one transaction.
record Receipts(Handle handle, String office) {
    void add(List<Arrival> arrivals) {
        var upto = new LinkedHashMap<Receipt.Source, Long>();
        for (var arrival : arrivals) {
            if (!arrival.again()) receive(arrival.receipt());
            arrival.rejection().ifPresent(rejection -> reject(arrival.receipt(), rejection));
            upto.put(arrival.receipt().source(), arrival.upto());
        }
        upto.forEach(this::advance);
    }

    private void receive(Receipt receipt) {
        handle.execute(
                "insert into receipt values (?, ?, ?, ?, ?)",
                office,
                receipt.id(),
                receipt.device().value(),
                receipt.epoch(),
                receipt.seq());
    }

    private void reject(Receipt receipt, Rejection rejection) {
        handle.execute(
                "insert into event_rejected (office, id, device, epoch, seq, reason, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                office,
                receipt.id(),
                receipt.device().value(),
                receipt.epoch(),
                receipt.seq(),
                rejection.reason(),
                rejection.content().replace("\0", "\uFFFD"));
    }

    private void advance(Receipt.Source source, long upto) {
        var updated =
                handle.execute(
                        """
                        update device_progress set upto = ?
                        where office = ? and device = ? and epoch = ?\
                        """,
                        upto,
                        office,
                        source.device().value(),
                        source.epoch());
        if (updated == 0)
            handle.execute(
                    "insert into device_progress values (?, ?, ?, ?)",
                    office,
                    source.device().value(),
                    source.epoch(),
                    upto);
    }
}

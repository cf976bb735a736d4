package vn.luot.hub.office;

import java.util.Map;
import java.util.TreeMap;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Appointments.Offer;
import vn.luot.wire.ServiceCode;

/// What can be booked, as it stands in the office's file.
final class AppointmentsWriter {
    private AppointmentsWriter() {}

    static Node.Fields appointments(Appointments offered) {
        return Node.fields(
                "daysAhead", Node.text(offered.daysAhead()),
                "noticeMinutes", Node.text(offered.notice().toMinutes()),
                "checkInBefore", Node.text(offered.before().toMinutes()),
                "checkInAfter", Node.text(offered.after().toMinutes()),
                "atPhone", Node.text(offered.atPhone()),
                "services",
                        Node.items(
                                new TreeMap<>(offered.offers())
                                        .entrySet().stream()
                                                .map(AppointmentsWriter::offer)
                                                .toList()));
    }

    private static Node offer(Map.Entry<ServiceCode, Offer> offered) {
        var offer = offered.getValue();
        var fields =
                Node.fields(
                        "code", Node.text(offered.getKey()),
                        "slotMinutes", Node.text(offer.length().toMinutes()),
                        "places", Node.text(offer.places()));
        if (!offer.hours().isEmpty())
            fields.fields()
                    .put(
                            "hours",
                            Node.items(
                                    offer.hours().stream()
                                            .map(HoursReader::text)
                                            .map(Node::text)
                                            .toList()));
        return fields;
    }
}

package vn.luot.device;

import java.util.Optional;
import vn.luot.device.DeviceProfile.Connection;
import vn.luot.device.DeviceProfile.Drawing;
import vn.luot.device.DeviceProfile.Flow;
import vn.luot.device.DeviceProfile.Printer;

/// The `printer` of a profile: what it is plugged into, and what paper it has.
record PrinterReader(Values values) {
    private static final int USUAL_BAUD = 115_200;
    private static final String USUAL_USB = "/dev/usb/lp0";

    Optional<Printer> printer() {
        if (!values.has("printer")) return Optional.empty();
        var width = values.number("printer.widthDots", 384, 576);
        if (width != 384 && width != 576)
            throw values.wrong("printer.widthDots", width + " is neither 384 nor 576");
        var connection = connection();
        var drawing = values.optionalChoice("printer.drawing", Drawing.class);
        return Optional.of(new Printer(connection, width, drawing.orElse(usual(connection))));
    }

    private Connection connection() {
        return switch (values.text("printer.kind")) {
            case "file" -> new Connection.Files(values.text("printer.path"));
            case "tcp" ->
                    new Connection.Tcp(
                            values.text("printer.host"), values.number("printer.port", 1, 65_535));
            case "usb" -> usb();
            case "serial" ->
                    new Connection.Serial(
                            values.value("printer.path", ProfileReader::absolute),
                            values.optionalNumber("printer.baud", 1_200, 921_600)
                                    .orElse(USUAL_BAUD),
                            values.optionalChoice("printer.flow", Flow.class).orElse(Flow.NONE));
            default ->
                    throw values.wrong(
                            "printer.kind",
                            '"'
                                    + values.text("printer.kind")
                                    + "\" is none of file, tcp, usb, serial");
        };
    }

    private Connection usb() {
        var ids = values.optional("printer.usb").map(this::ids);
        var path = values.optional("printer.path").isPresent();
        return new Connection.Usb(
                path ? values.value("printer.path", ProfileReader::absolute) : USUAL_USB,
                ids.map(pair -> pair[0]),
                ids.map(pair -> pair[1]),
                values.optional("printer.serial"));
    }

    private String[] ids(String text) {
        if (!text.matches("[0-9a-f]{4}:[0-9a-f]{4}"))
            throw values.wrong(
                    "printer.usb", '"' + text + "\" is not vendor:product, such as 04b8:0202");
        return text.split(":", -1);
    }

    /// A picture of 32 kB takes 3 s at 115,200 bits a second.
    private static Drawing usual(Connection connection) {
        return connection instanceof Connection.Serial serial && serial.baud() < USUAL_BAUD
                ? Drawing.LITTLE
                : Drawing.WHOLE;
    }
}

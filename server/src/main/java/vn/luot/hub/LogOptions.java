package vn.luot.hub;

import picocli.CommandLine.Option;

/// How the hub keeps its log; it goes to the standard error, and whoever reads that keeps it.
final class LogOptions {
    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, or json: one object a line (default: text).")
    private Form form = Form.text;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "INFO",
            description = "ERROR, WARN, INFO or DEBUG (default: INFO).")
    private Level level = Level.INFO;

    /// Named as they are typed.
    enum Form {
        text,
        json
    }

    enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    /// Makes it so; before anything is logged.
    void apply() {
        System.setProperty("luot.log", form.name());
        System.setProperty("luot.log.level", level.name());
    }
}

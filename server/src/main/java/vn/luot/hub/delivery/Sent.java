package vn.luot.hub.delivery;

import java.time.LocalDate;

/// How far each way was delivered, kept over a restart.
public interface Sent {
    /// The last day of the last period that was delivered; a way that is new begins after `before`.
    LocalDate upto(String way, Period period, LocalDate before);

    void advance(String way, Period period, LocalDate upto);
}

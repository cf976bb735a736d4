package vn.luot.hub.hooks;

/// How far each webhook has been told, kept over a restart.
public interface Told {
    /// The number of the last event that was told; a webhook that is new begins with what comes
    /// after `now`.
    long upto(String hook, long now);

    void advance(String hook, long upto);
}

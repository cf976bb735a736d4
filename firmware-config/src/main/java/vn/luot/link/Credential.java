package vn.luot.link;

/// What one side shows the broker to be let in.
///
/// @param password never written to a log
public record Credential(String user, String password) {
    @Override
    public String toString() {
        return "Credential[" + user + "]";
    }
}

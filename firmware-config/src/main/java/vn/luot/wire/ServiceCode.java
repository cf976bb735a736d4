package vn.luot.wire;

import java.util.Locale;

/// A service's short code, which is also the prefix of its ticket numbers: `A`, `AC` or `1`.
///
/// `P` is kept for priority tickets.
public record ServiceCode(String value) implements Comparable<ServiceCode> {
    public ServiceCode {
        if (!value.matches("[A-Z]{1,2}|[1-9]"))
            throw new IllegalArgumentException(
                    "service code not like A, AC or 1: \"" + value + '"');
        if (value.equals(TicketNumber.PRIORITY_PREFIX))
            throw new IllegalArgumentException("service code P is kept for priority tickets");
    }

    /// The code as a level of a topic.
    public String topicLevel() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

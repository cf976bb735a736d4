package vn.luot.wire;

/// A class of people who come first, such as `P4`: the office's configuration says who they are.
public record PriorityCode(String value) {
    public PriorityCode {
        if (!value.matches("[A-Z][0-9]{0,2}"))
            throw new IllegalArgumentException("priority class not like P4: \"" + value + '"');
    }

    @Override
    public String toString() {
        return value;
    }
}

package vn.luot.wire;

/// One desk of an office: the number on its sign, such as `7`, or a short name.
public record DeskId(String value) implements Comparable<DeskId> {
    public DeskId {
        Ids.check("DeskId", value);
    }

    public static DeskId of(int number) {
        return new DeskId(Integer.toString(number));
    }

    /// Numbers as numbers (2 before 10), then names.
    @Override
    public int compareTo(DeskId other) {
        if (isNumber() != other.isNumber()) return isNumber() ? -1 : 1;
        return isNumber() && value.length() != other.value.length()
                ? Integer.compare(value.length(), other.value.length())
                : value.compareTo(other.value);
    }

    private boolean isNumber() {
        return value.chars().allMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return value;
    }
}

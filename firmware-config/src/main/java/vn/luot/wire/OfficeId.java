package vn.luot.wire;

/// One office: a level of every topic and of every address.
public record OfficeId(String value) {
    public OfficeId {
        Ids.check("OfficeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

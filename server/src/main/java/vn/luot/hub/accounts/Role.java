package vn.luot.hub.accounts;

/// What somebody with an account does here. Each account has one.
public enum Role {
    /// Serves people at a desk.
    OFFICER,
    /// Leads a hall: desks, tickets, devices.
    LEAD,
    /// Heads the centre.
    MANAGER,
    /// Reads reports.
    REPORTER,
    /// Inspects: reads everything, confidential ratings too; changes nothing.
    INSPECTOR,
    /// Keeps accounts, devices and configuration.
    ADMIN;

    /// Whether somebody with it may be of one agency: whoever leads, inspects or keeps accounts
    /// works with the whole office.
    public boolean mayBelong() {
        return switch (this) {
            case OFFICER, REPORTER -> true;
            case LEAD, MANAGER, INSPECTOR, ADMIN -> false;
        };
    }

    /// Whose accounts this role keeps. The head keeps the staff's, not those of who inspects him.
    public boolean keeps(Role other) {
        return switch (this) {
            case ADMIN -> true;
            case MANAGER -> other == OFFICER || other == LEAD || other == REPORTER;
            case OFFICER, LEAD, REPORTER, INSPECTOR -> false;
        };
    }
}

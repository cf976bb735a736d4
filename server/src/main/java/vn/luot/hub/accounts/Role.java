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
    ADMIN
}

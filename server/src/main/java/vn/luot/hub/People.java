package vn.luot.hub;

import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.Sessions;

/// Who may use the hub.
record People(Accounts accounts, Sessions sessions, ApiKeys keys, DeviceKeys devices) {}

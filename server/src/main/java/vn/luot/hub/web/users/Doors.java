package vn.luot.hub.web.users;

import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.SecondFactors;
import vn.luot.hub.accounts.Sessions;

/// What lets somebody in beside the password.
public record Doors(SecondFactors factors, Sessions sessions, Links links) {}

/// Accounts: who may sign in, as what.
@NullMarked
package vn.luot.hub.web.users;

import org.jspecify.annotations.NullMarked;

/// Who may do what: accounts, sessions and API keys.
@NullMarked
package vn.luot.hub.accounts;

import org.jspecify.annotations.NullMarked;

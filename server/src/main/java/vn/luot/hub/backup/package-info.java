/// Copies of everything the hub knows, made while it serves, proved, and kept for as long as
/// needed.
@NullMarked
package vn.luot.hub.backup;

import org.jspecify.annotations.NullMarked;

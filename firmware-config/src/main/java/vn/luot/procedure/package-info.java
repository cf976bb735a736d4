/// Procedures as citizens look for them: found without marks, in any order of words, on the kiosk
/// as on the hub.
@NullMarked
package vn.luot.procedure;

import org.jspecify.annotations.NullMarked;

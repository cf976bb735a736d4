/// How long people will wait: the hall rehearsed many times from the live state with what was
/// learnt of its visits. Pure: time and chance are arguments, and the same event gives the same
/// figures.
@NullMarked
package vn.luot.hub.forecast;

import org.jspecify.annotations.NullMarked;

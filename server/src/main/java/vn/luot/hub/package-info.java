/// The hub: `main`, its commands and its configuration; wires everything below it.
@NullMarked
package vn.luot.hub;

import org.jspecify.annotations.NullMarked;

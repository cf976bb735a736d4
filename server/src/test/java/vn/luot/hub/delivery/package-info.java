/// Delivery held against real folders and a real mail server.
@NullMarked
package vn.luot.hub.delivery;

import org.jspecify.annotations.NullMarked;

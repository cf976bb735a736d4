/// Tests of the outbox.
@NullMarked
package vn.luot.kiosk.outbox;

import org.jspecify.annotations.NullMarked;

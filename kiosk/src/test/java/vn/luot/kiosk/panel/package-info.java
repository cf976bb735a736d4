/// Tests of the panel.
@NullMarked
package vn.luot.kiosk.panel;

import org.jspecify.annotations.NullMarked;

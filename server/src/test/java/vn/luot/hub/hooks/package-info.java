/// Webhooks against real servers on this machine.
@NullMarked
package vn.luot.hub.hooks;

import org.jspecify.annotations.NullMarked;

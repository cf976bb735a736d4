/// The office's configuration while the hub runs: how it is changed, what differs, who changed it.
@NullMarked
package vn.luot.hub.settings;

import org.jspecify.annotations.NullMarked;

/// Where an office records its own voice for the calls, or brings one.
@NullMarked
package vn.luot.hub.web.voice;

import org.jspecify.annotations.NullMarked;

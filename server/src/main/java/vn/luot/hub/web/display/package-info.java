/// The hall's screen: who is called to which desk, seen and heard.
@NullMarked
package vn.luot.hub.web.display;

import org.jspecify.annotations.NullMarked;

/// What the head of the centre watches: who waits, how long, and what to do about it.
@NullMarked
package vn.luot.hub.web.manager;

import org.jspecify.annotations.NullMarked;

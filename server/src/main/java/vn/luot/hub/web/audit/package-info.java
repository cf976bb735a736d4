/// What people changed: who, when, before, after.
@NullMarked
package vn.luot.hub.web.audit;

import org.jspecify.annotations.NullMarked;

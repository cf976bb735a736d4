/// What the office's languages still lack.
@NullMarked
package vn.luot.hub.web.language;

import org.jspecify.annotations.NullMarked;

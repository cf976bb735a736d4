/// Pages on which an office's configuration is changed, compared and brought back.
@NullMarked
package vn.luot.hub.web.settings;

import org.jspecify.annotations.NullMarked;

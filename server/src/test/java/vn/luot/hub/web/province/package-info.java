/// Many sites tell a province's hub of their days, and its pages show them.
@NullMarked
package vn.luot.hub.web.province;

import org.jspecify.annotations.NullMarked;

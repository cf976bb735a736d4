/// Browsers and other programs: the route table, who may use it, and what every page shares.
@NullMarked
package vn.luot.hub.web;

import org.jspecify.annotations.NullMarked;

/// Where managers choose a report and take it along.
@NullMarked
package vn.luot.hub.web.reports;

import org.jspecify.annotations.NullMarked;

/// Reports as files: one model of a report, and what makes a page, a spreadsheet, a table of text
/// and a printable document of it. The same report gives the same bytes.
@NullMarked
package vn.luot.hub.print;

import org.jspecify.annotations.NullMarked;

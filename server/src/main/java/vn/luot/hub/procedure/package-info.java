/// The office's list of procedures: read from a sheet, compared with the one before, kept, and
/// given to whoever looks something up.
@NullMarked
package vn.luot.hub.procedure;

import org.jspecify.annotations.NullMarked;

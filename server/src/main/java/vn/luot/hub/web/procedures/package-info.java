/// Procedures: the public's look-up, and the manager's import.
@NullMarked
package vn.luot.hub.web.procedures;

import org.jspecify.annotations.NullMarked;

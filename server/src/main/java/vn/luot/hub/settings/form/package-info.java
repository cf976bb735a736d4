/// Ordinary forms for the office's file: each section reads what stands there and writes what was
/// typed.
@NullMarked
package vn.luot.hub.settings.form;

import org.jspecify.annotations.NullMarked;

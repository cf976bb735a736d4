/// Tables that offices bring as CSV files, whatever they are about: read with every mistake named.
@NullMarked
package vn.luot.hub.sheet;

import org.jspecify.annotations.NullMarked;

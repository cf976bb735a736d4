/// The real program on virtual machines, with `mvn -Pvm`: a Raspberry Pi's lines, a power cut.
@NullMarked
package vn.luot.vm;

import org.jspecify.annotations.NullMarked;

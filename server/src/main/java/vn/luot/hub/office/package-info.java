/// An office's configuration: read from YAML, checked once, turned into the queue's rules.
@NullMarked
package vn.luot.hub.office;

import org.jspecify.annotations.NullMarked;

/// Tests of the backups.
@NullMarked
package vn.luot.hub.backup;

import org.jspecify.annotations.NullMarked;

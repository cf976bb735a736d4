/// The manager's page of backups.
@NullMarked
package vn.luot.hub.web.backup;

import org.jspecify.annotations.NullMarked;

/// Tests of who may sign in.
@NullMarked
package vn.luot.hub.accounts;

import org.jspecify.annotations.NullMarked;

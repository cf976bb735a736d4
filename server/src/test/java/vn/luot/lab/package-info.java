/// The laboratory of waiting times: offices made by known laws, run by the real rules, so that
/// estimates and call rules can be held against what came. Real tickets too, where they are at
/// hand.
@NullMarked
package vn.luot.lab;

import org.jspecify.annotations.NullMarked;

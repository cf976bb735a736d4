/// What a kiosk and the hub must agree on: messages, topics, ticket numbers and their JSON form.
/// Pure.
@NullMarked
package vn.luot.wire;

import org.jspecify.annotations.NullMarked;

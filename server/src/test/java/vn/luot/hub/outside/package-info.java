@org.jspecify.annotations.NullMarked
package vn.luot.hub.outside;

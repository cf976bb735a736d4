package vn.luot.hub.office;

import vn.luot.text.Words;

/// A department or branch whose services the office gives, such as "Sở Tài chính".
public record Agency(Code code, Words name) {
    /// What stands for an agency in the office's file and in addresses, such as `stc`.
    public record Code(String value) implements Comparable<Code> {
        private static final String SHAPE = "[a-z0-9-]{1,32}";

        public Code {
            if (!value.matches(SHAPE))
                throw new IllegalArgumentException("agency not " + SHAPE + ": \"" + value + '"');
        }

        @Override
        public int compareTo(Code other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}

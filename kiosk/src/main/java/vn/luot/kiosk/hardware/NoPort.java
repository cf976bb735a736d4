package vn.luot.kiosk.hardware;

/// Nothing is plugged in, and nothing is missed: a device that prints nothing.
record NoPort() implements PrinterPort {
    @Override
    public Line open() {
        return new Nothing();
    }

    @Override
    public String toString() {
        return "no printer";
    }

    private record Nothing() implements Line {
        @Override
        public void write(byte[] bytes, int from, int length) {}

        @Override
        public boolean isTwoWay() {
            return false;
        }

        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() {}
    }
}

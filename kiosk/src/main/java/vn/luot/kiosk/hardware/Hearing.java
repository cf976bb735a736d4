package vn.luot.kiosk.hardware;

import java.util.Optional;

/// Makes words of a printer's bytes, one byte at a time: answers, unasked status and noise come in
/// any order. Confined to one thread.
final class Hearing {
    private static final int BLOCK = 0x37;
    private static final int PROCESS_ID = 0x22;

    /// Bytes of an automatic status that follow its first.
    private static final int AUTOMATIC_REST = 3;

    private static final int LONGEST_MARK = 16;

    private int toSkip;
    private int blockKind = -1;
    private boolean inBlock;
    private final StringBuilder mark = new StringBuilder();

    Optional<Said> hear(int b) {
        if (inBlock) return block(b);
        if (toSkip > 0) {
            toSkip--;
            return Optional.empty();
        }
        if (b == BLOCK) {
            inBlock = true;
            return Optional.empty();
        }
        // 0xx1xx10 answers DLE EOT, 0xx1xx00 begins an automatic status, 0xx0xxxx answers GS r.
        if ((b & 0x93) == 0x12) return Optional.of(new Said.Status(b));
        if ((b & 0x93) == 0x10) toSkip = AUTOMATIC_REST;
        return (b & 0x90) == 0 ? Optional.of(new Said.Reached()) : Optional.empty();
    }

    private Optional<Said> block(int b) {
        if (blockKind < 0) {
            blockKind = b;
            return Optional.empty();
        }
        if (b != 0 && mark.length() < LONGEST_MARK) {
            mark.append((char) b);
            return Optional.empty();
        }
        var said = blockKind == PROCESS_ID ? new Said.Printed(mark.toString()) : null;
        inBlock = false;
        blockKind = -1;
        mark.setLength(0);
        return Optional.ofNullable(said);
    }
}

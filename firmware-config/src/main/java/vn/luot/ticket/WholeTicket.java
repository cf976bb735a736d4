package vn.luot.ticket;

/// A ticket whose every dot is ours: one picture.
record WholeTicket(TicketLayout layout) implements Typesetter {
    @Override
    public byte[] bytes(TicketFace face) {
        return EscPos.encode(layout.draw(face));
    }
}

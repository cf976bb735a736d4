package vn.luot.office;

/// The process is gone at this very instruction: nothing of it runs on.
final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death(String where) {
        super(where, null, false, false);
    }
}

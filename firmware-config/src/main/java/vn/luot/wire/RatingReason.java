package vn.luot.wire;

/// Why somebody was less than content: the codes of the rating form.
///
/// [#R7] (harassment) is confidential: never shown to the officer or in public.
public enum RatingReason {
    R0,
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9
}

package vn.luot.text;

/// What the loudspeaker says: whole sentences of words without a digit, for a voice or for a
/// reader.
///
/// @param manner plain or polite; English has one manner
/// @param desk what a desk is called here, such as "quầy", "ô" or "cửa"
public record CallSentence(NumberWords numbers, Manner manner, String desk) {
    /// How citizens are addressed.
    public enum Manner {
        /// "Mời công dân có số …"
        PLAIN,
        /// "Xin mời Ông Bà có số …"
        POLITE
    }

    /// The half of the day that is about to end.
    public enum Session {
        MORNING,
        AFTERNOON
    }

    /// The usual sentences of a language.
    public static CallSentence of(Language language) {
        return new CallSentence(
                NumberWords.of(language), Manner.PLAIN, Texts.of(language).get("voice.desk"));
    }

    /// One ticket to one desk.
    ///
    /// @param ticket the number on the paper
    /// @param desk the number or name on the desk's sign
    /// @param priority whether `P` is said before a number that does not begin with it
    public String call(String ticket, String desk, boolean priority) {
        var key =
                switch (manner) {
                    case PLAIN -> "voice.call";
                    case POLITE -> "voice.call-polite";
                };
        return texts().get(key, spoken(ticket, priority), this.desk, numbers.desk(desk));
    }

    /// The same in as few words as can be, for when many calls wait to be said.
    public String inShort(String ticket, String desk, boolean priority) {
        return texts().get(
                        "voice.call-short",
                        spoken(ticket, priority),
                        this.desk,
                        numbers.desk(desk));
    }

    /// A ticket was called three times in vain.
    public String missed(String ticket) {
        return texts().get("voice.missed", numbers.ticket(ticket));
    }

    /// The session ends soon.
    ///
    /// @param minutes minutes left, below 10000
    public String closing(Session session, int minutes) {
        var key =
                switch (session) {
                    case MORNING -> "voice.closing-morning";
                    case AFTERNOON -> "voice.closing-afternoon";
                };
        return texts().get(key, sentenceStart(numbers.cardinal(minutes)));
    }

    /// The apology for waits of more than half an hour.
    public String delay() {
        return texts().get("voice.delay");
    }

    /// A number that could not be printed.
    public String remember(String ticket) {
        return texts().get("voice.remember", numbers.ticket(ticket));
    }

    private String spoken(String ticket, boolean priority) {
        var words = numbers.ticket(ticket);
        return priority && !ticket.startsWith("P") ? texts().get("voice.priority", words) : words;
    }

    private String sentenceStart(String words) {
        return switch (numbers.language().parent()) {
            case VI -> words;
            case EN -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
        };
    }

    private Texts texts() {
        return Texts.of(numbers.language());
    }
}

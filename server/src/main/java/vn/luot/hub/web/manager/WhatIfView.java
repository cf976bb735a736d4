package vn.luot.hub.web.manager;

import java.util.List;

/// What a change of one desk would do, all in words.
///
/// @param headline the longest wait before and after
/// @param last the end of the session's last visit before and after
/// @param tone `ok` if it helps, `bad` if it harms, else empty
public record WhatIfView(String headline, String last, String tone, List<Row> rows) {
    public WhatIfView {
        rows = List.copyOf(rows);
    }

    /// One service; `–` where nothing can be told.
    public record Row(
            String service,
            int waiting,
            String longestBefore,
            String longestAfter,
            String tone,
            String lastBefore,
            String lastAfter) {}

    /// What may be asked.
    public record Form(List<Choice> desks, List<Choice> actions) {
        public Form {
            desks = List.copyOf(desks);
            actions = List.copyOf(actions);
        }
    }

    public record Choice(String value, String words, boolean chosen) {}
}

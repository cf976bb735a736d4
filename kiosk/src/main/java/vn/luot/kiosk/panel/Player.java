package vn.luot.kiosk.panel;

/// Plays one input after another to a panel and has its actions performed, in their order. What was
/// to follow an [Action.Save] that failed is not done.
///
/// Used by one thread.
public final class Player {
    /// Who does what the panel wants.
    public interface Hands {
        Now now();

        /// @param panel after the input, all its actions taken as done
        void perform(Action action, Panel panel);

        /// An input or an action failed: the panel goes on as if it had done what it could.
        void failed(Object doing, RuntimeException why);
    }

    private final Hands hands;
    private Panel panel;

    public Player(Panel panel, Hands hands) {
        this.panel = panel;
        this.hands = hands;
    }

    public Panel panel() {
        return panel;
    }

    /// An input that fails changes nothing: the next one finds the panel as it was before.
    public void play(Input input) {
        try {
            turn(input);
        } catch (RuntimeException e) {
            hands.failed(input, e);
        }
    }

    private void turn(Input input) {
        var step = panel.on(input, hands.now());
        panel = step.next();
        for (var action : step.actions()) {
            try {
                hands.perform(action, panel);
            } catch (RuntimeException e) {
                hands.failed(action, e);
                if (!(action instanceof Action.Save(_, var happened))) continue;
                // What was to follow must not happen without it.
                play(new Input.NotSaved(happened));
                return;
            }
        }
    }
}

package vn.luot.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// An officer at a desk of a centre, with a page that shows it.
sealed interface CentreSeat {
    /// Whom a desk called.
    ///
    /// @param nanos when the call was asked for, as [System#nanoTime] goes
    /// @param millis the same by the machine's clock
    record Called(String number, long nanos, long millis) {}

    int desk();

    void open(List<String> services);

    Optional<Called> callNext();

    void finish();

    void sendOn(String service);

    /// The number on the officer's page; empty for nobody.
    String shown();

    /// Without a browser: the session's own requests, and the page's stream.
    record ByHttp(int desk, HubApi api, OpenPage page) implements CentreSeat {
        private static final Pattern NUMBER = Pattern.compile("desk-number\"[^>]*>([^<]+)<");

        @Override
        public void open(List<String> services) {
            api.desk(name(), "open", Map.of("services", services)).expect(200);
        }

        @Override
        public Optional<Called> callNext() {
            var nanos = System.nanoTime();
            var millis = System.currentTimeMillis();
            var answer = api.desk(name(), "call-next");
            if (answer.status() == 204) return Optional.empty();
            var number = answer.expect(200).json().path("number").asText();
            return Optional.of(new Called(number, nanos, millis));
        }

        @Override
        public void finish() {
            api.desk(name(), "finish", Map.of("purpose", 1, "dossiers", 1)).expect(200);
        }

        @Override
        public void sendOn(String service) {
            api.desk(name(), "transfer", Map.of("service", service)).expect(200);
        }

        @Override
        public String shown() {
            var found = NUMBER.matcher(page.shown());
            return found.find() ? found.group(1) : "";
        }

        private String name() {
            return String.valueOf(desk);
        }
    }

    /// In a real browser, with the keyboard. Used by one thread.
    record ByKeyboard(int desk, Page page) implements CentreSeat {
        private static final int MOST_TRIES = 5;
        private static final int SOON_MILLIS = 6000;

        @Override
        public void open(List<String> services) {
            Officers.opens(page);
        }

        @Override
        public Optional<Called> callNext() {
            var nanos = System.nanoTime();
            var millis = System.currentTimeMillis();
            presses(() -> !shown().isEmpty());
            return Optional.of(new Called(shown(), nanos, millis));
        }

        @Override
        public void finish() {
            presses(() -> page.locator(".desk-timer").textContent().contains("Đang phục vụ"));
            page.locator("#done").click();
            page.waitForCondition(() -> shown().isEmpty());
        }

        /// Enter, and again if the page did not take it: it comes too soon after another.
        private void presses(BooleanSupplier done) {
            for (int tries = 0; !done.getAsBoolean(); tries++) {
                if (tries == MOST_TRIES)
                    throw new IllegalStateException("desk " + desk + " shows " + shown());
                page.keyboard().press("Enter");
                try {
                    page.waitForCondition(
                            done, new Page.WaitForConditionOptions().setTimeout(SOON_MILLIS));
                } catch (TimeoutError _) {
                    // pressed again
                }
            }
        }

        @Override
        public void sendOn(String service) {
            throw new IllegalStateException("nobody is wrong at desk " + desk);
        }

        @Override
        public String shown() {
            return (String)
                    page.evaluate("document.querySelector('.desk-number')?.textContent ?? ''");
        }
    }
}

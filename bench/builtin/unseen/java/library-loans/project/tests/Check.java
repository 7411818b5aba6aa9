import java.util.Objects;

/** A few checks and a tally: each failing check says what it expected, what it got and where it stands. */
final class Check {
    private static int run;
    private static int failed;

    private Check() {
    }

    static void equal(Object expected, Object actual) {
        run++;
        if (!Objects.equals(expected, actual)) {
            fail("expected <" + expected + "> but got <" + actual + ">");
        }
    }

    static void isTrue(boolean condition) {
        equal(true, condition);
    }

    static void fails(Class<? extends Exception> kind, Runnable action) {
        run++;
        try {
            action.run();
        } catch (RuntimeException exception) {
            if (kind.isInstance(exception)) {
                return;
            }
            throw exception;
        }
        fail("expected a " + kind.getSimpleName());
    }

    /** Prints the tally and ends the program, with 1 when a check failed. */
    static void finish() {
        System.out.println(run + " checks, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void fail(String message) {
        failed++;
        StackTraceElement place = StackWalker.getInstance()
            .walk(frames -> frames.filter(frame -> !frame.getClassName().equals("Check")).findFirst().orElseThrow())
            .toStackTraceElement();
        System.out.println(place + ": " + message);
    }
}

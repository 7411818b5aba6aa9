package library;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a late return costs, in cents. */
public final class Fines {
    private static final int GRACE_DAYS = 2;
    private static final int PER_DAY = 20;
    private static final int PER_DAY_AFTER_A_WEEK = 50;
    private static final int MOST = 1500;

    private Fines() {
    }

    /** Nothing within the days of grace; after them each late day counts, the first ones too. */
    public static int of(LocalDate due, LocalDate returned) {
        long late = ChronoUnit.DAYS.between(due, returned);
        if (late <= GRACE_DAYS) {
            return 0;
        }
        long cheap = Math.min(late, 7);
        long dear = late - cheap;
        return (int) Math.min(cheap * PER_DAY + dear * PER_DAY_AFTER_A_WEEK, MOST);
    }
}

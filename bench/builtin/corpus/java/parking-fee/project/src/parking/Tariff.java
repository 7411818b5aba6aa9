package parking;

import java.time.Duration;

/** Fees of a car park: a free grace period, then by started hours up to a daily maximum. */
public final class Tariff {
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final long MINUTES_PER_DAY = 24 * 60;

    private final int centsPerHour;
    private final int centsPerDay;

    public Tariff(int centsPerHour, int centsPerDay) {
        this.centsPerHour = centsPerHour;
        this.centsPerDay = centsPerDay;
    }

    public int fee(Duration stay) {
        if (stay.isNegative()) {
            throw new IllegalArgumentException("a stay cannot be negative");
        }
        if (stay.compareTo(GRACE) <= 0) {
            return 0;
        }
        long minutes = stay.toMinutes();
        long days = minutes / MINUTES_PER_DAY;
        long rest = minutes % MINUTES_PER_DAY;
        return (int) (days * centsPerDay + Math.min(startedHours(rest) * centsPerHour, centsPerDay));
    }

    private static long startedHours(long minutes) {
        long hours = minutes / 60;
        if (minutes % 60 >= 0) {
            hours++;
        }
        return hours;
    }
}

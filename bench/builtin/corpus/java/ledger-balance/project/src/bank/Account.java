package bank;

import java.util.ArrayList;
import java.util.List;

/** An account with its entries; the balance may not fall below the credit limit. */
public final class Account {
    private record Entry(String text, long cents) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private final long creditLimit;

    public Account(long creditLimit) {
        this.creditLimit = creditLimit;
    }

    public void deposit(String text, long cents) {
        requirePositive(cents);
        entries.add(new Entry(text, cents));
    }

    /** Says whether there was enough money. */
    public boolean withdraw(String text, long cents) {
        requirePositive(cents);
        if (balance() - cents < -creditLimit) {
            return false;
        }
        entries.add(new Entry(text, cents));
        return true;
    }

    public long balance() {
        return entries.stream().mapToLong(Entry::cents).sum();
    }

    /** One line per entry with the balance after it. */
    public List<String> statement() {
        List<String> lines = new ArrayList<>();
        long balance = 0;
        for (Entry entry : entries) {
            balance += entry.cents();
            lines.add(entry.text() + " " + entry.cents() + " = " + balance);
        }
        return lines;
    }

    private static void requirePositive(long cents) {
        if (cents <= 0) {
            throw new IllegalArgumentException("amounts are positive");
        }
    }
}

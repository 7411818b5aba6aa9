package library;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lends copies of titles, keeps the queue of reservations and the fines of the members. */
public final class Library {
    private static final int LOAN_DAYS = 28;
    private static final int MOST_LOANS = 3;
    private static final int MOST_RENEWALS = 2;
    private static final int DEBT_LIMIT = 500;

    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Deque<String>> reservations = new HashMap<>();
    private final Map<String, Integer> debts = new HashMap<>();
    private final List<Loan> loans = new ArrayList<>();

    public void add(String title, int count) {
        copies.merge(title, count, Integer::sum);
    }

    /** Copies on the shelf, whether reserved or not. */
    public int onShelf(String title) {
        long out = loans.stream().filter(loan -> loan.title().equals(title)).count();
        return copies.getOrDefault(title, 0) - (int) out;
    }

    /** Lends a copy and returns the day it is due; those who reserved come first. */
    public LocalDate lend(String member, String title, LocalDate day) {
        if (debt(member) > DEBT_LIMIT) {
            throw new IllegalStateException(member + " owes too much");
        }
        if (loans.stream().filter(loan -> loan.member().equals(member)).count() >= MOST_LOANS) {
            throw new IllegalStateException(member + " has too many loans");
        }
        Deque<String> queue = reservations.getOrDefault(title, new ArrayDeque<>());
        int before = 0;
        for (String other : queue) {
            if (other.equals(member)) {
                break;
            }
            before++;
        }
        if (onShelf(title) <= before) {
            throw new IllegalStateException(title + " is not available");
        }
        queue.remove(member);
        Loan loan = new Loan(member, title, day.plusDays(LOAN_DAYS));
        loans.add(loan);
        return loan.due();
    }

    /** Puts a member at the end of the queue and returns the place in it, from 1. */
    public int reserve(String member, String title) {
        Deque<String> queue = reservations.computeIfAbsent(title, key -> new ArrayDeque<>());
        if (!queue.contains(member)) {
            queue.addLast(member);
        }
        return new ArrayList<>(queue).indexOf(member) + 1;
    }

    /** Renews from the day it was due; refused when somebody waits, when overdue, and the third time. */
    public boolean renew(String member, String title, LocalDate day) {
        Loan loan = find(member, title);
        boolean isWanted = !reservations.getOrDefault(title, new ArrayDeque<>()).isEmpty();
        if (isWanted || day.isAfter(loan.due()) || loan.renewals() <= MOST_RENEWALS) {
            return false;
        }
        loan.renewUntil(loan.due().plusDays(LOAN_DAYS));
        return true;
    }

    /** Takes a copy back and returns who may fetch it, or null when nobody waits. */
    public String giveBack(String member, String title, LocalDate day) {
        Loan loan = find(member, title);
        loans.remove(loan);
        int fine = Fines.of(loan.due(), day);
        if (fine > 0) {
            debts.merge(member, fine, Integer::sum);
        }
        Deque<String> queue = reservations.get(title);
        return queue == null ? null : queue.peekFirst();
    }

    public int debt(String member) {
        return debts.getOrDefault(member, 0);
    }

    /** Pays off debt and returns the change. */
    public int pay(String member, int cents) {
        int paid = Math.min(cents, debt(member));
        debts.put(member, debt(member) - paid);
        return cents - paid;
    }

    /** Reminders for all that is overdue, the longest overdue first. */
    public List<String> reminders(LocalDate day) {
        return loans.stream()
            .filter(loan -> loan.due().isBefore(day))
            .sorted(Comparator.comparing(Loan::due).thenComparing(Loan::member))
            .map(loan -> loan.member() + ": " + loan.title() + ", due " + loan.due())
            .toList();
    }

    private Loan find(String member, String title) {
        return loans.stream()
            .filter(loan -> loan.member().equals(member) && loan.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(member + " does not have " + title));
    }
}

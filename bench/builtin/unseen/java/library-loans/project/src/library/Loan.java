package library;

import java.time.LocalDate;

/** One copy of a title in the hands of a member. */
final class Loan {
    private final String member;
    private final String title;
    private LocalDate due;
    private int renewals;

    Loan(String member, String title, LocalDate due) {
        this.member = member;
        this.title = title;
        this.due = due;
    }

    String member() {
        return member;
    }

    String title() {
        return title;
    }

    LocalDate due() {
        return due;
    }

    int renewals() {
        return renewals;
    }

    void renewUntil(LocalDate day) {
        due = day;
        renewals++;
    }
}

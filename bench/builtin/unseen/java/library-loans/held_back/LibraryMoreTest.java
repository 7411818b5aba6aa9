import java.time.LocalDate;
import java.util.List;
import library.Fines;
import library.Library;

final class LibraryMoreTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 20);

    public static void main(String[] args) {
        finesGrowWithEachDay();
        queuesWithSeveralCopies();
        debts();
        renewals();
        reminders();
        loans();
        Check.finish();
    }

    private static void finesGrowWithEachDay() {
        for (int late = -5; late <= 200; late++) {
            int expected = 0;
            for (int day = 1; day <= late; day++) {
                expected += day <= 7 ? 20 : 50;
            }
            expected = late <= 2 ? 0 : Math.min(expected, 1500);
            Check.equal(expected, Fines.of(DAY, DAY.plusDays(late)));
        }
    }

    private static void queuesWithSeveralCopies() {
        Library library = new Library();
        library.add("Emma", 1);
        library.add("Emma", 2);
        Check.equal(3, library.onShelf("Emma"));
        library.reserve("a", "Emma");
        library.reserve("b", "Emma");
        library.lend("x", "Emma", DAY);
        Check.fails(IllegalStateException.class, () -> library.lend("y", "Emma", DAY));
        library.lend("b", "Emma", DAY);
        Check.fails(IllegalStateException.class, () -> library.lend("y", "Emma", DAY));
        Check.equal("a", library.giveBack("x", "Emma", DAY));
        library.lend("y", "Emma", DAY);
        library.lend("a", "Emma", DAY);
        Check.equal(null, library.giveBack("y", "Emma", DAY));
        Check.equal(1, library.onShelf("Emma"));
        Check.equal(0, library.onShelf("Walden"));
        Check.fails(IllegalStateException.class, () -> library.lend("z", "Walden", DAY));
    }

    private static void debts() {
        Library library = new Library();
        library.add("Emma", 5);
        library.lend("ann", "Emma", DAY);
        library.giveBack("ann", "Emma", DAY.plusDays(28));
        Check.equal(0, library.debt("ann"));
        library.lend("ann", "Emma", DAY);
        library.giveBack("ann", "Emma", DAY.plusDays(31));
        library.lend("ann", "Emma", DAY);
        library.giveBack("ann", "Emma", DAY.plusDays(32));
        Check.equal(140, library.debt("ann"));
        Check.equal(0, library.debt("bob"));
        Check.equal(60, library.pay("ann", 200));
        Check.equal(0, library.debt("ann"));
        Check.equal(5, library.pay("ann", 5));
        Check.equal(7, library.pay("bob", 7));
    }

    private static void renewals() {
        Library library = new Library();
        library.add("Emma", 2);
        library.lend("ann", "Emma", DAY);
        Check.equal(false, library.renew("ann", "Emma", DAY.plusDays(29)));
        Check.isTrue(library.renew("ann", "Emma", DAY));
        Check.equal(List.of(), library.reminders(DAY.plusDays(56)));
        Check.equal(List.of("ann: Emma, due 2024-02-14"), library.reminders(DAY.plusDays(57)));
        library.reserve("bob", "Emma");
        Check.equal(false, library.renew("ann", "Emma", DAY));
        library.lend("bob", "Emma", DAY);
        Check.isTrue(library.renew("ann", "Emma", DAY));
        Check.equal(false, library.renew("ann", "Emma", DAY));
        Check.equal(List.of("bob: Emma, due 2024-01-17", "ann: Emma, due 2024-03-13"), library.reminders(DAY.plusDays(100)));
        for (int place = 1; place < 6; place++) {
            Check.equal(place, library.reserve("m" + place, "Emma"));
        }
        Check.equal(3, library.reserve("m3", "Emma"));
    }

    private static void reminders() {
        Library library = new Library();
        library.add("Emma", 9);
        for (String member : List.of("cid", "ann", "bob")) {
            library.lend(member, "Emma", DAY);
        }
        Check.equal(
            List.of("ann: Emma, due 2024-01-17", "bob: Emma, due 2024-01-17", "cid: Emma, due 2024-01-17"),
            library.reminders(DAY.plusDays(29)));
        Check.equal(List.of(), library.reminders(DAY.plusDays(28)));
    }

    private static void loans() {
        Library library = new Library();
        library.add("Emma", 9);
        for (int i = 0; i < 3; i++) {
            library.lend("ann", "Emma", DAY);
        }
        Check.fails(IllegalStateException.class, () -> library.lend("ann", "Emma", DAY));
        library.giveBack("ann", "Emma", DAY);
        Check.equal(7, library.onShelf("Emma"));
        library.lend("ann", "Emma", DAY);
        Check.fails(IllegalArgumentException.class, () -> library.giveBack("bob", "Emma", DAY));
        Check.fails(IllegalArgumentException.class, () -> library.giveBack("ann", "Walden", DAY));
    }
}

import java.time.LocalDate;
import java.util.List;
import library.Fines;
import library.Library;

final class LibraryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);

    public static void main(String[] args) {
        lending();
        reservations();
        renewing();
        fines();
        reminders();
        Check.finish();
    }

    private static void lending() {
        Library library = new Library();
        library.add("Emma", 1);
        library.add("Ivanhoe", 2);
        library.add("Dubliners", 1);
        library.add("Walden", 1);
        Check.equal(LocalDate.of(2024, 3, 9), library.lend("ann", "Emma", DAY));
        Check.equal(0, library.onShelf("Emma"));
        Check.fails(IllegalStateException.class, () -> library.lend("bob", "Emma", DAY));
        library.lend("ann", "Ivanhoe", DAY);
        library.lend("ann", "Dubliners", DAY);
        Check.fails(IllegalStateException.class, () -> library.lend("ann", "Walden", DAY));
        Check.equal(1, library.onShelf("Ivanhoe"));
    }

    private static void reservations() {
        Library library = new Library();
        library.add("Emma", 1);
        library.lend("ann", "Emma", DAY);
        Check.equal(1, library.reserve("bob", "Emma"));
        Check.equal(2, library.reserve("cid", "Emma"));
        Check.equal(1, library.reserve("bob", "Emma"));
        Check.equal("bob", library.giveBack("ann", "Emma", DAY.plusDays(3)));
        Check.fails(IllegalStateException.class, () -> library.lend("cid", "Emma", DAY.plusDays(4)));
        library.lend("bob", "Emma", DAY.plusDays(4));
        Check.equal("cid", library.giveBack("bob", "Emma", DAY.plusDays(5)));
    }

    private static void renewing() {
        Library library = new Library();
        library.add("Emma", 1);
        library.lend("ann", "Emma", DAY);
        Check.isTrue(library.renew("ann", "Emma", DAY.plusDays(28)));
        Check.isTrue(library.renew("ann", "Emma", DAY.plusDays(29)));
        Check.equal(false, library.renew("ann", "Emma", DAY.plusDays(30)));
        Check.fails(IllegalArgumentException.class, () -> library.renew("bob", "Emma", DAY));
    }

    private static void fines() {
        Check.equal(0, Fines.of(DAY, DAY.plusDays(2)));
        Check.equal(60, Fines.of(DAY, DAY.plusDays(3)));
        Check.equal(240, Fines.of(DAY, DAY.plusDays(9)));
        Check.equal(1500, Fines.of(DAY, DAY.plusDays(365)));
        Library library = new Library();
        library.add("Emma", 1);
        library.lend("ann", "Emma", DAY);
        library.giveBack("ann", "Emma", DAY.plusDays(28 + 16));
        Check.equal(590, library.debt("ann"));
        Check.fails(IllegalStateException.class, () -> library.lend("ann", "Emma", DAY.plusDays(50)));
        Check.equal(0, library.pay("ann", 90));
        Check.equal(500, library.debt("ann"));
        Check.equal(DAY.plusDays(78), library.lend("ann", "Emma", DAY.plusDays(50)));
    }

    private static void reminders() {
        Library library = new Library();
        library.add("Emma", 2);
        library.add("Walden", 1);
        library.lend("bob", "Emma", DAY.plusDays(1));
        library.lend("cid", "Emma", DAY);
        library.lend("ann", "Walden", DAY.plusDays(9));
        Check.equal(List.of("cid: Emma, due 2024-03-09", "bob: Emma, due 2024-03-10"), library.reminders(DAY.plusDays(30)));
    }
}

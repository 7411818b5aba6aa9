import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import seats.SeatPlan;
import seats.SeatPlan.Seat;

final class SeatPlanMoreTest {
    public static void main(String[] args) {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            fill(random);
        }
        whereGroupsSit();
        gaps();
        singleSeats();
        limits();
        Check.finish();
    }

    /** Groups always get as many free neighbours as they have people, until no row has room. */
    private static void fill(Random random) {
        int rows = 1 + random.nextInt(4);
        int width = 3 + random.nextInt(7);
        SeatPlan hall = new SeatPlan(rows, width, random.nextInt(rows));
        Set<Seat> taken = new HashSet<>();
        for (int group = 0; group < 12; group++) {
            int count = 1 + random.nextInt(4);
            boolean fits = false;
            for (String row : hall.draw().split("\n")) {
                fits |= row.contains(".".repeat(count));
            }
            List<Seat> seats = hall.book("x" + group, count);
            Check.equal(fits ? count : 0, seats.size());
            for (int i = 0; i < seats.size(); i++) {
                Check.isTrue(taken.add(seats.get(i)));
                Check.equal(seats.get(0).row(), seats.get(i).row());
                Check.equal(seats.get(0).number() + i, seats.get(i).number());
                Check.equal(false, hall.isFree(seats.get(i)));
            }
            Check.equal(rows * width - taken.size(), hall.free());
        }
    }

    private static void whereGroupsSit() {
        Check.equal(List.of(new Seat('A', 3)), new SeatPlan(1, 5, 0).book("a", 1));
        Check.equal(List.of(new Seat('A', 2)), new SeatPlan(1, 4, 0).book("a", 1));
        Check.equal(List.of(new Seat('C', 1), new Seat('C', 2)), new SeatPlan(3, 2, 2).book("a", 2));
        SeatPlan hall = new SeatPlan(3, 9, 1);
        hall.book("a", 9);
        Check.equal("A4", hall.book("b", 3).get(0).toString());
        Check.equal("C4", hall.book("c", 3).get(0).toString());
        Check.equal("A1", hall.book("d", 3).get(0).toString());
    }

    private static void gaps() {
        SeatPlan hall = new SeatPlan(1, 7, 0);
        hall.take("x", List.of(new Seat('A', 3)));
        Check.equal(List.of(new Seat('A', 4), new Seat('A', 5), new Seat('A', 6), new Seat('A', 7)), hall.book("y", 4));
        Check.equal(List.of(new Seat('A', 1), new Seat('A', 2)), hall.book("z", 2));
        Check.equal(0, hall.free());
        Check.equal(List.of(), hall.book("w", 1));
        Check.equal("zzxyyyy\n", hall.draw());
        Check.equal(4, hall.cancel("y"));
        Check.equal("zzx....\n", hall.draw());
    }

    private static void singleSeats() {
        SeatPlan hall = new SeatPlan(26, 12, 0);
        Check.equal(new Seat('Z', 12), SeatPlan.parse("Z12"));
        Check.isTrue(hall.take("a", List.of(new Seat('Z', 12))));
        Check.equal(false, hall.isFree(new Seat('Z', 12)));
        Check.equal(311, hall.free());
        Check.isTrue(new Seat('A', 9).compareTo(new Seat('A', 10)) < 0);
        Check.isTrue(new Seat('B', 1).compareTo(new Seat('A', 10)) > 0);
    }

    private static void limits() {
        for (int[] size : new int[][] {{0, 5, 0}, {27, 5, 0}, {2, 0, 0}, {2, 5, 2}, {2, 5, -1}}) {
            Check.fails(IllegalArgumentException.class, () -> new SeatPlan(size[0], size[1], size[2]));
        }
        for (String text : List.of("", "A", "5A", "a1", "A01", "AA1")) {
            Check.fails(IllegalArgumentException.class, () -> SeatPlan.parse(text));
        }
        SeatPlan hall = new SeatPlan(2, 5, 0);
        Check.fails(IllegalArgumentException.class, () -> hall.isFree(new Seat('A', 6)));
        Check.fails(IllegalArgumentException.class, () -> hall.isFree(new Seat('C', 1)));
        Check.equal(List.of(), hall.book("a", 6));
    }
}

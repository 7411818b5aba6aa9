import java.util.List;
import seats.SeatPlan;
import seats.SeatPlan.Seat;

final class SeatPlanTest {
    public static void main(String[] args) {
        SeatPlan hall = new SeatPlan(3, 8, 1);
        Check.equal(24, hall.free());
        Check.equal(List.of(new Seat('B', 4), new Seat('B', 5)), hall.book("ann", 2));
        Check.equal(List.of(new Seat('B', 1), new Seat('B', 2), new Seat('B', 3)), hall.book("bob", 3));
        Check.equal("........\nbbbaa...\n........\n", hall.draw());
        Check.equal(List.of(new Seat('B', 6)), hall.book("cid", 1));
        Check.equal(List.of(new Seat('A', 1), new Seat('A', 2), new Seat('A', 3), new Seat('A', 4),
            new Seat('A', 5), new Seat('A', 6), new Seat('A', 7), new Seat('A', 8)), hall.book("dan", 8));
        Check.equal(List.of(), hall.book("eve", 9));
        Check.equal(10, hall.free());

        Check.equal(3, hall.cancel("bob"));
        Check.equal(0, hall.cancel("bob"));
        Check.isTrue(hall.isFree(SeatPlan.parse("B2")));
        Check.equal(false, hall.take("fay", List.of(SeatPlan.parse("B7"), SeatPlan.parse("B4"))));
        Check.isTrue(hall.isFree(SeatPlan.parse("B7")));
        Check.isTrue(hall.take("fay", List.of(SeatPlan.parse("C1"), SeatPlan.parse("C8"))));
        Check.equal("dddddddd\n...aac..\nf......f\n", hall.draw());

        Check.fails(IllegalArgumentException.class, () -> SeatPlan.parse("A0"));
        Check.fails(IllegalArgumentException.class, () -> hall.isFree(SeatPlan.parse("D1")));
        Check.fails(IllegalArgumentException.class, () -> hall.book("gus", 0));
        Check.finish();
    }
}

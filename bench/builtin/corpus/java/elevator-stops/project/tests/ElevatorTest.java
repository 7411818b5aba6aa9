import java.util.List;
import lift.Elevator;

final class ElevatorTest {
    public static void main(String[] args) {
        Elevator idle = new Elevator(4);
        Check.equal(4, idle.moveOn());

        Elevator up = new Elevator(2);
        up.request(5);
        up.request(1);
        up.request(3);
        Check.equal(List.of(3, 5, 1), up.serveAll());

        Elevator turned = new Elevator(6);
        turned.request(2);
        Check.equal(2, turned.moveOn());
        turned.request(0);
        turned.request(4);
        Check.equal(0, turned.moveOn());
        Check.equal(4, turned.moveOn());
        Check.finish();
    }
}

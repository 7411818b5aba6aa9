import java.util.List;
import lift.Elevator;

final class ElevatorMoreTest {
    public static void main(String[] args) {
        Elevator elevator = new Elevator(0);
        elevator.request(0);
        Check.equal(List.of(), elevator.serveAll());

        elevator.request(9);
        elevator.request(9);
        elevator.request(-1);
        Check.equal(List.of(9, -1), elevator.serveAll());

        elevator.request(3);
        elevator.request(-4);
        elevator.request(7);
        Check.equal(List.of(-4, 3, 7), elevator.serveAll());

        elevator.request(8);
        elevator.request(1);
        Check.equal(8, elevator.moveOn());
        elevator.request(10);
        Check.equal(List.of(10, 1), elevator.serveAll());
        Check.finish();
    }
}

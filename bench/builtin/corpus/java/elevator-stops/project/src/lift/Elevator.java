package lift;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Serves stops in the direction of travel before it turns round. */
public final class Elevator {
    private final TreeSet<Integer> stops = new TreeSet<>();
    private int floor;
    private boolean goingUp = true;

    public Elevator(int floor) {
        this.floor = floor;
    }

    public void request(int target) {
        if (target != floor) {
            stops.add(target);
        }
    }

    /** Moves to the next stop and returns its floor, or the present one when nothing is requested. */
    public int moveOn() {
        if (stops.isEmpty()) {
            return floor;
        }
        Integer ahead = goingUp ? stops.higher(floor) : stops.lower(floor);
        if (ahead != null) {
            goingUp = !goingUp;
            ahead = goingUp ? stops.higher(floor) : stops.lower(floor);
        }
        stops.remove(ahead);
        floor = ahead;
        return floor;
    }

    public List<Integer> serveAll() {
        List<Integer> visited = new ArrayList<>();
        while (!stops.isEmpty()) {
            visited.add(moveOn());
        }
        return visited;
    }
}

import java.util.List;
import map.RoadMap;

final class RoadMapMoreTest {
    public static void main(String[] args) {
        RoadMap roads = new RoadMap();
        for (int i = 0; i < 6; i++) {
            roads.addOneWay("t" + i, "t" + (i + 1));
        }
        Check.equal(7, roads.route("t0", "t6").size());
        Check.equal(List.of(), roads.route("t6", "t0"));
        roads.addOneWay("t6", "t0");
        Check.equal(List.of("t5", "t6", "t0", "t1"), roads.route("t5", "t1"));
        roads.addOneWay("t1", "t5");
        Check.equal(List.of("t0", "t1", "t5", "t6"), roads.route("t0", "t6"));
        Check.equal(List.of(), roads.route("t0", "nowhere"));
        Check.equal(List.of("alone"), roads.route("alone", "alone"));
        Check.finish();
    }
}

import java.util.List;
import map.RoadMap;

final class RoadMapTest {
    public static void main(String[] args) {
        RoadMap roads = new RoadMap();
        roads.addTwoWay("Ash", "Birch");
        roads.addTwoWay("Birch", "Cedar");
        roads.addOneWay("Cedar", "Dale");
        Check.equal(List.of("Ash"), roads.route("Ash", "Ash"));
        Check.equal(List.of("Ash", "Birch"), roads.route("Ash", "Birch"));
        Check.equal(List.of("Ash", "Birch", "Cedar", "Dale"), roads.route("Ash", "Dale"));
        Check.equal(List.of(), roads.route("Dale", "Ash"));
        Check.finish();
    }
}

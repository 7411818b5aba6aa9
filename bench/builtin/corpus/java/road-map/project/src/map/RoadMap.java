package map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Towns joined by roads, some of them one-way. */
public final class RoadMap {
    private final Map<String, List<String>> roads = new LinkedHashMap<>();

    public void addOneWay(String from, String to) {
        roads.computeIfAbsent(from, town -> new ArrayList<>()).add(to);
    }

    public void addTwoWay(String one, String other) {
        addOneWay(one, other);
        addOneWay(other, one);
    }

    /** The towns of a route with the fewest roads, or an empty list when there is none. */
    public List<String> route(String from, String to) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>();
        cameFrom.put(from, null);
        queue.add(from);
        while (!queue.isEmpty()) {
            String town = queue.remove();
            if (town.equals(to)) {
                return trace(cameFrom, to);
            }
            for (String next : roads.getOrDefault(town, List.of())) {
                if (!cameFrom.containsKey(next)) {
                    cameFrom.put(next, from);
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> trace(Map<String, String> cameFrom, String to) {
        List<String> towns = new ArrayList<>();
        for (String town = to; town != null; town = cameFrom.get(town)) {
            towns.add(town);
        }
        Collections.reverse(towns);
        return towns;
    }
}

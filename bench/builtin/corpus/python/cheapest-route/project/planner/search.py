"""Finds cheapest routes through a network."""

import heapq


class NoRoute(Exception):
    def __init__(self, start, end):
        super().__init__(f"no route from {start} to {end}")


def cheapest_costs(network, start):
    """The least cost to every stop that can be reached, and the stop before it on the way."""
    costs = {start: 0}
    previous = {}
    queue = [(0, start)]
    done = set()
    while queue:
        cost, stop = heapq.heappop(queue)
        if stop in done:
            continue
        done.add(stop)
        for neighbour, line_cost in network.lines_from(stop):
            total = cost + line_cost
            if neighbour not in costs or total < costs[stop]:
                costs[neighbour] = total
                previous[neighbour] = stop
                heapq.heappush(queue, (total, neighbour))
    return costs, previous


def cheapest_route(network, start, end):
    """The stops of a cheapest route and its cost."""
    costs, previous = cheapest_costs(network, start)
    if end not in costs:
        raise NoRoute(start, end)
    route = [end]
    while route[-1] != start:
        route.append(previous[route[-1]])
    route.reverse()
    return route, costs[end]


def within_budget(network, start, budget):
    """All stops that can be reached for a budget, the start left out."""
    costs, _ = cheapest_costs(network, start)
    return sorted(stop for stop, cost in costs.items() if stop != start and cost <= budget)

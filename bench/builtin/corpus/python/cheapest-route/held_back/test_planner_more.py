import itertools
import unittest

from planner.network import Network
from planner.search import cheapest_costs, cheapest_route, within_budget


def pseudo_random_network(size, seed):
    network = Network()
    value = seed
    for start, end in itertools.permutations(range(size), 2):
        value = (value * 1103515245 + 12345) % 2**31
        if value >> 16 & 3:
            network.add_line(start, end, (value >> 8) % 50, both_ways=False)
    return network


def slow_costs(network, start):
    costs = {start: 0}
    for _ in network.stops():
        for stop in list(costs):
            for neighbour, cost in network.lines_from(stop):
                costs[neighbour] = min(costs.get(neighbour, 10**9), costs[stop] + cost)
    return costs


class PlannerMoreTest(unittest.TestCase):
    def test_agrees_with_the_slow_way(self):
        for seed in range(40):
            network = pseudo_random_network(9, seed)
            self.assertEqual(cheapest_costs(network, 0)[0], slow_costs(network, 0))

    def test_routes_cost_what_they_say(self):
        network = pseudo_random_network(8, 5)
        for end in range(1, 8):
            route, cost = cheapest_route(network, 0, end)
            self.assertEqual(sum(network.cost(a, b) for a, b in zip(route, route[1:])), cost)

    def test_a_budget_of_nothing(self):
        network = Network()
        network.add_line("a", "b", 0)
        network.add_line("b", "c", 1)
        self.assertEqual(within_budget(network, "a", 0), ["b"])

    def test_negative_costs_are_refused(self):
        with self.assertRaises(ValueError):
            Network().add_line("a", "b", -1)

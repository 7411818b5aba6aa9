import unittest

from planner.network import Network
from planner.search import NoRoute, cheapest_route, within_budget


def town():
    network = Network()
    network.add_line("harbour", "market", 4)
    network.add_line("harbour", "station", 9)
    network.add_line("market", "station", 3)
    network.add_line("market", "park", 8)
    network.add_line("station", "park", 2)
    network.add_line("park", "zoo", 1, both_ways=False)
    return network


class PlannerTest(unittest.TestCase):
    def test_a_single_line(self):
        self.assertEqual(cheapest_route(town(), "harbour", "market"), (["harbour", "market"], 4))

    def test_a_detour_can_be_cheaper(self):
        self.assertEqual(cheapest_route(town(), "harbour", "park"), (["harbour", "market", "station", "park"], 9))

    def test_staying_costs_nothing(self):
        self.assertEqual(cheapest_route(town(), "zoo", "zoo"), (["zoo"], 0))

    def test_lines_may_have_one_direction(self):
        with self.assertRaises(NoRoute):
            cheapest_route(town(), "zoo", "park")

    def test_cost_of_the_far_end(self):
        self.assertEqual(cheapest_route(town(), "harbour", "zoo")[1], 10)

    def test_budget(self):
        self.assertEqual(within_budget(town(), "harbour", 7), ["market", "station"])

    def test_costs_that_improve_late(self):
        network = Network()
        for start, end, cost in [("a", "b", 1), ("b", "c", 5), ("a", "c", 4), ("c", "d", 1), ("b", "e", 2), ("e", "c", 0)]:
            network.add_line(start, end, cost, both_ways=False)
        self.assertEqual(cheapest_route(network, "a", "d"), (["a", "b", "e", "c", "d"], 4))


if __name__ == "__main__":
    unittest.main()

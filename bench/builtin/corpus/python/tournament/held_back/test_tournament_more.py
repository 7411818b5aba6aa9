import itertools
import unittest

from tournament import Tournament


class TournamentMoreTest(unittest.TestCase):
    def test_all_teams_have_their_own_players(self):
        tournament = Tournament(["a", "b", "c"])
        for number, team in enumerate("abcabc"):
            tournament.join(team, f"p{number}")
        self.assertEqual([tournament.players(team) for team in "abc"], [["p0", "p3"], ["p1", "p4"], ["p2", "p5"]])

    def test_each_meets_each_once(self):
        for count in (2, 3, 4, 7, 8):
            teams = [f"t{number}" for number in range(count)]
            pairs = [frozenset(pair) for matches in Tournament(teams).rounds() for pair in matches]
            self.assertEqual(len(pairs), len(set(pairs)))
            self.assertEqual(set(pairs), {frozenset(pair) for pair in itertools.combinations(teams, 2)})

    def test_two_tournaments_are_apart(self):
        first, second = Tournament(["x"]), Tournament(["x"])
        first.join("x", "kim")
        self.assertEqual(second.players("x"), [])

    def test_order_of_players(self):
        tournament = Tournament(["x"])
        for player in ("zoe", "abe"):
            tournament.join("x", player)
        self.assertEqual(tournament.players("x"), ["abe", "zoe"])

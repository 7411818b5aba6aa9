import unittest

from tournament import Tournament


class TournamentTest(unittest.TestCase):
    def test_players_belong_to_their_team(self):
        tournament = Tournament(["owls", "bats"])
        tournament.join("owls", "kim")
        self.assertEqual(tournament.players("owls"), ["kim"])
        self.assertEqual(tournament.players("bats"), [])

    def test_a_player_plays_once(self):
        tournament = Tournament(["owls", "bats"])
        tournament.join("owls", "kim")
        with self.assertRaises(ValueError):
            tournament.join("bats", "kim")

    def test_unknown_teams(self):
        with self.assertRaises(KeyError):
            Tournament([]).join("cats", "kim")

    def test_rounds(self):
        self.assertEqual(Tournament("abcd").rounds()[0], [("a", "d"), ("b", "c")])
        self.assertEqual(len(Tournament("abc").rounds()), 3)


if __name__ == "__main__":
    unittest.main()

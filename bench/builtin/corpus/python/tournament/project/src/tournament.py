"""Teams, players and a round-robin plan."""


class Tournament:
    def __init__(self, team_names):
        self._players = dict.fromkeys(team_names, [])

    def join(self, team, player):
        if team not in self._players:
            raise KeyError(f"no such team: {team}")
        if any(player in players for players in self._players.values()):
            raise ValueError(f"{player} plays already")
        self._players[team].append(player)

    def players(self, team):
        return sorted(self._players[team])

    def rounds(self):
        """Pairings in which each team meets each other once; with an odd number one team rests each round."""
        teams = list(self._players)
        if len(teams) % 2:
            teams.append(None)
        result = []
        for _ in range(len(teams) - 1):
            half = len(teams) // 2
            pairs = zip(teams[:half], reversed(teams[half:]))
            result.append([pair for pair in pairs if None not in pair])
            teams.insert(1, teams.pop())
        return result

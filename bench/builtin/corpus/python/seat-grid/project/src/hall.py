"""Seats of a hall as a grid of marks."""

FREE = "."
TAKEN = "#"


class Hall:
    def __init__(self, rows, seats):
        self._grid = [[FREE] * seats] * rows

    def take(self, row, seat):
        if self._grid[row][seat] == TAKEN:
            raise ValueError(f"seat {row}/{seat} is taken")
        self._grid[row][seat] = TAKEN

    def release(self, row, seat):
        self._grid[row][seat] = FREE

    def free_count(self):
        return sum(row.count(FREE) for row in self._grid)

    def find_adjacent(self, count):
        """The first row and seat where count neighbouring seats are free, or None."""
        for row_number, row in enumerate(self._grid):
            position = "".join(row).find(FREE * count)
            if position >= 0:
                return row_number, position
        return None

    def __str__(self):
        return "\n".join("".join(row) for row in self._grid)

import unittest

from sudoku import box_values, fill_singles, is_consistent, options, parse

PUZZLE = """
53..7.... 6..195... .98....6.
8...6...3 4..8.3..1 7...2...6
.6....28. ...419..5 ....8..79
"""


def empty():
    return [[0] * 9 for _ in range(9)]


class SudokuMoreTest(unittest.TestCase):
    def test_each_cell_sees_the_nine_cells_of_its_box(self):
        for row in range(9):
            for column in range(9):
                grid = empty()
                grid[row][column] = 7
                for other_row in range(9):
                    for other_column in range(9):
                        same = (row // 3, column // 3) == (other_row // 3, other_column // 3)
                        self.assertEqual(box_values(grid, other_row, other_column), [7] if same else [])

    def test_a_box_with_a_repeated_value(self):
        grid = empty()
        grid[3][6] = grid[4][8] = 2
        self.assertFalse(is_consistent(grid))

    def test_an_easy_puzzle_is_solved(self):
        grid = parse(PUZZLE)
        self.assertEqual(fill_singles(grid), 51)
        self.assertTrue(is_consistent(grid))

    def test_an_empty_grid_leaves_all_open(self):
        grid = empty()
        self.assertEqual(options(grid, 4, 4), set(range(1, 10)))
        self.assertEqual(fill_singles(grid), 0)

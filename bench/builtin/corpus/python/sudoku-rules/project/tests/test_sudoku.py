import unittest

from sudoku import box_values, fill_singles, is_consistent, options, parse

SOLVED = """
534678912 672195348 198342567
859761423 426853791 713924856
961537284 287419635 345286179
"""


class SudokuTest(unittest.TestCase):
    def test_a_solved_grid_is_consistent(self):
        self.assertTrue(is_consistent(parse(SOLVED)))

    def test_a_repeated_value_is_seen(self):
        self.assertFalse(is_consistent(parse("11" + "." * 7 + ("\n" + "." * 9) * 8)))

    def test_values_of_a_box(self):
        self.assertEqual(sorted(box_values(parse(SOLVED), 4, 7)), [1, 2, 3, 4, 5, 6, 7, 8, 9])

    def test_options_of_an_emptied_cell(self):
        grid = parse(SOLVED)
        grid[8][8] = 0
        self.assertEqual(options(grid, 8, 8), {9})
        self.assertEqual(options(grid, 0, 0), set())

    def test_singles_are_filled(self):
        grid = parse(SOLVED)
        for cell in range(9):
            grid[cell][cell] = 0
        self.assertEqual(fill_singles(grid), 9)
        self.assertEqual(grid, parse(SOLVED))

    def test_short_grids_are_refused(self):
        with self.assertRaises(ValueError):
            parse("123")


if __name__ == "__main__":
    unittest.main()

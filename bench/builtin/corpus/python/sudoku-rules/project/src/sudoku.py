"""Rules of a sudoku on a 9 by 9 grid; 0 is an empty cell."""

SIZE = 9
BOX = 3


def parse(text):
    """Reads nine lines of nine symbols; anything but a digit is empty."""
    rows = [[int(symbol) if symbol.isdigit() else 0 for symbol in line.strip()] for line in text.split()]
    if len(rows) != SIZE or any(len(row) != SIZE for row in rows):
        raise ValueError("a grid has nine rows of nine cells")
    return rows


def row_values(grid, row):
    return [value for value in grid[row] if value]


def column_values(grid, column):
    return [row[column] for row in grid if row[column]]


def box_values(grid, row, column):
    """The values of the box around a cell."""
    top = row - row % BOX
    left = column // BOX
    cells = (grid[top + down][left + right] for down in range(BOX) for right in range(BOX))
    return [value for value in cells if value]


def options(grid, row, column):
    """The values that can be put into a cell."""
    if grid[row][column]:
        return set()
    used = {*row_values(grid, row), *column_values(grid, column), *box_values(grid, row, column)}
    return set(range(1, SIZE + 1)) - used


def is_consistent(grid):
    """Whether no row, column or box holds a value twice."""
    groups = [row_values(grid, number) for number in range(SIZE)]
    groups += [column_values(grid, number) for number in range(SIZE)]
    groups += [box_values(grid, row, column) for row in range(0, SIZE, BOX) for column in range(0, SIZE, BOX)]
    return all(len(group) == len(set(group)) for group in groups)


def fill_singles(grid):
    """Fills every cell that has one option only, until there is none; returns how many were filled."""
    filled = 0
    progress = True
    while progress:
        progress = False
        for row in range(SIZE):
            for column in range(SIZE):
                choices = options(grid, row, column)
                if len(choices) == 1:
                    grid[row][column] = choices.pop()
                    filled += 1
                    progress = True
    return filled

package grid;

import java.util.ArrayList;
import java.util.List;

/** Walks over the cells of a rectangle clockwise from the outside to the middle. */
public final class Spiral {
    private Spiral() {
    }

    public static List<Integer> read(int[][] cells) {
        List<Integer> values = new ArrayList<>();
        int top = 0;
        int left = 0;
        int bottom = cells.length - 1;
        int right = cells.length == 0 ? -1 : cells[0].length - 1;
        while (top <= bottom && left <= right) {
            for (int column = left; column <= right; column++) {
                values.add(cells[top][column]);
            }
            for (int row = top + 1; row <= bottom; row++) {
                values.add(cells[row][right]);
            }
            if (top <= bottom) {
                for (int column = right - 1; column >= left; column--) {
                    values.add(cells[bottom][column]);
                }
            }
            if (left < right) {
                for (int row = bottom - 1; row > top; row--) {
                    values.add(cells[row][left]);
                }
            }
            top++;
            left++;
            bottom--;
            right--;
        }
        return values;
    }

    /** Fills a rectangle with 1, 2, 3 and so on along the spiral. */
    public static int[][] fill(int rows, int columns) {
        int[][] cells = new int[rows][columns];
        int[] down = {0, 1, 0, -1};
        int[] across = {1, 0, -1, 0};
        int row = 0;
        int column = 0;
        int direction = 0;
        for (int value = 1; value <= rows * columns; value++) {
            cells[row][column] = value;
            int nextRow = row + down[direction];
            int nextColumn = column + across[direction];
            boolean isFree = nextRow >= 0 && nextRow < rows && nextColumn >= 0 && nextColumn < columns
                && cells[nextRow][nextColumn] == 0;
            if (!isFree) {
                direction = (direction + 1) % 4;
            }
            row += down[direction];
            column += across[direction];
        }
        return cells;
    }
}

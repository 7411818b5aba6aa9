import grid.Spiral;
import java.util.List;
import java.util.stream.IntStream;

final class SpiralMoreTest {
    public static void main(String[] args) {
        for (int rows = 1; rows <= 6; rows++) {
            for (int columns = 1; columns <= 6; columns++) {
                List<Integer> expected = IntStream.rangeClosed(1, rows * columns).boxed().toList();
                Check.equal(expected, Spiral.read(Spiral.fill(rows, columns)));
            }
        }
        Check.equal(List.of(7), Spiral.read(new int[][] {{7}}));
        Check.equal(List.of(), Spiral.read(new int[2][0]));
        Check.equal(List.of(1, 2, 3, 4, 8, 12, 11, 10, 9, 5, 6, 7),
            Spiral.read(new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}));
        Check.finish();
    }
}

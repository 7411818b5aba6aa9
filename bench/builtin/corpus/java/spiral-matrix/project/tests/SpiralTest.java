import grid.Spiral;
import java.util.Arrays;
import java.util.List;

final class SpiralTest {
    public static void main(String[] args) {
        Check.equal(List.of(), Spiral.read(new int[0][0]));
        Check.equal(List.of(1, 2, 3, 6, 9, 8, 7, 4, 5), Spiral.read(new int[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
        Check.equal(List.of(1, 2, 3), Spiral.read(new int[][] {{1, 2, 3}}));
        Check.equal(List.of(1, 2, 3), Spiral.read(new int[][] {{1}, {2}, {3}}));
        Check.equal("[[1, 2, 3], [8, 9, 4], [7, 6, 5]]", Arrays.deepToString(Spiral.fill(3, 3)));
        Check.finish();
    }
}

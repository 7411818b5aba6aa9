import huffman.Huffman;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

final class HuffmanMoreTest {
    public static void main(String[] args) {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            roundTrip(randomText(random));
        }
        skewedCounts();
        mistakes();
        Check.equal(Map.of('x', 1), Huffman.of("x").lengths());
        Check.equal("", Huffman.of("ab").decode(""));
        Check.equal(0, Huffman.of("x").saved("x"));
        Check.equal(7, Huffman.of("x").saved("xxxxxxxx"));
        Check.equal(7, Huffman.of("x").saved("xxxxxxxxx"));
        Check.finish();
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int size = 1 + random.nextInt(80);
        int letters = 1 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            text.append((char) ('a' + random.nextInt(1 + random.nextInt(letters))));
        }
        return text.toString();
    }

    private static void roundTrip(String text) {
        Huffman codes = Huffman.of(text);
        String bits = codes.encode(text);
        Check.equal(text, codes.decode(bits));
        Check.equal(text, Huffman.ofLengths(codes.lengths()).decode(bits));
        Check.equal(Math.max(optimal(text), codes.lengths().size() == 1 ? text.length() : 0), bits.length());
        Check.equal(text.length() - (bits.length() + 7) / 8, codes.saved(text));
        List<Character> symbols = new ArrayList<>(codes.lengths().keySet());
        for (char one : symbols) {
            for (char other : symbols) {
                Check.isTrue(one == other || !codes.code(one).startsWith(codes.code(other)));
                if (one < other && codes.code(one).length() == codes.code(other).length()) {
                    Check.isTrue(codes.code(one).compareTo(codes.code(other)) < 0);
                }
            }
        }
    }

    /** The sum of all merged weights is the length of the best code. */
    private static int optimal(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char symbol : text.toCharArray()) {
            counts.merge(symbol, 1, Integer::sum);
        }
        List<Integer> weights = new ArrayList<>(counts.values());
        int total = 0;
        while (weights.size() > 1) {
            weights.sort(null);
            int merged = weights.remove(0) + weights.remove(0);
            weights.add(merged);
            total += merged;
        }
        return total;
    }

    private static void skewedCounts() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(String.valueOf((char) ('a' + i)).repeat(1 << i));
        }
        Huffman codes = Huffman.of(text.toString());
        Check.equal("0", codes.code('j'));
        Check.equal("10", codes.code('i'));
        Check.equal("111111110", codes.code('a'));
        Check.equal("111111111", codes.code('b'));
    }

    private static void mistakes() {
        Check.fails(IllegalArgumentException.class, () -> Huffman.of(""));
        Check.fails(IllegalArgumentException.class, () -> Huffman.ofLengths(Map.of('a', 0)));
        Check.fails(IllegalArgumentException.class, () -> Huffman.ofLengths(Map.of('a', 61)));
        Check.equal(60, Huffman.ofLengths(Map.of('a', 60)).code('a').length());
        Check.equal("10", Huffman.ofLengths(Map.of('a', 1, 'b', 2)).code('b'));
        Check.fails(IllegalArgumentException.class, () -> Huffman.of("aab").decode("2"));
        Check.fails(IllegalArgumentException.class, () -> Huffman.of("aab").encode("abc"));
    }
}

package huffman;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Canonical Huffman codes: frequent characters get short codes, and the lengths alone tell the codes. */
public final class Huffman {
    private record Node(long weight, int order, char symbol, Node left, Node right) {
        boolean isLeaf() {
            return left == null;
        }
    }

    private final Map<Character, String> codes = new TreeMap<>();
    private final Map<String, Character> symbols = new TreeMap<>();

    private Huffman(Map<Character, Integer> lengths) {
        List<Character> ordered = new ArrayList<>(lengths.keySet());
        ordered.sort(Comparator.comparing((Character symbol) -> lengths.get(symbol)).thenComparing(symbol -> symbol));
        long code = 0;
        int length = 0;
        for (char symbol : ordered) {
            int wanted = lengths.get(symbol);
            code <<= wanted - length;
            length = wanted;
            String bits = binary(code, length);
            codes.put(symbol, bits);
            symbols.put(bits, symbol);
            code++;
        }
    }

    /** Builds the codes for a text. */
    public static Huffman of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty text has no codes");
        }
        Map<Character, Long> counts = new TreeMap<>();
        for (char symbol : text.toCharArray()) {
            counts.merge(symbol, 1L, Long::sum);
        }
        Map<Character, Integer> lengths = new TreeMap<>();
        measure(tree(counts), 0, lengths);
        return new Huffman(lengths);
    }

    /** Builds the codes again from the lengths, as a receiver does. */
    public static Huffman ofLengths(Map<Character, Integer> lengths) {
        double used = 0;
        for (int length : lengths.values()) {
            if (length < 1 || length > 60) {
                throw new IllegalArgumentException("bad length " + length);
            }
            used += Math.pow(2, -length);
        }
        if (used > 1) {
            throw new IllegalArgumentException("too many short codes");
        }
        return new Huffman(lengths);
    }

    private static Node tree(Map<Character, Long> counts) {
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparing(Node::weight).thenComparing(Node::order));
        int order = 0;
        for (Map.Entry<Character, Long> entry : counts.entrySet()) {
            queue.add(new Node(entry.getValue(), order++, entry.getKey(), null, null));
        }
        while (queue.size() > 1) {
            Node first = queue.poll();
            Node second = queue.poll();
            queue.add(new Node(first.weight() + second.weight(), order++, '\0', first, second));
        }
        return queue.poll();
    }

    private static void measure(Node node, int depth, Map<Character, Integer> lengths) {
        if (node.isLeaf()) {
            lengths.put(node.symbol(), Math.max(depth, 1));
            return;
        }
        measure(node.left(), depth + 1, lengths);
        measure(node.right(), depth + 1, lengths);
    }

    private static String binary(long code, int length) {
        StringBuilder bits = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            bits.append((code << i & 1) == 1 ? '1' : '0');
        }
        return bits.toString();
    }

    public String code(char symbol) {
        String code = codes.get(symbol);
        if (code == null) {
            throw new IllegalArgumentException("no code for " + symbol);
        }
        return code;
    }

    public Map<Character, Integer> lengths() {
        Map<Character, Integer> lengths = new TreeMap<>();
        codes.forEach((symbol, code) -> lengths.put(symbol, code.length()));
        return lengths;
    }

    public String encode(String text) {
        StringBuilder bits = new StringBuilder();
        for (char symbol : text.toCharArray()) {
            bits.append(code(symbol));
        }
        return bits.toString();
    }

    public String decode(String bits) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int end = 1; end <= bits.length(); end++) {
            Character symbol = symbols.get(bits.substring(start, end));
            if (symbol != null) {
                text.append(symbol);
                start = end;
            }
        }
        if (start < bits.length()) {
            throw new IllegalArgumentException("the bits end within a code");
        }
        return text.toString();
    }

    /** Whole bytes saved by the codes over eight bits a character. */
    public int saved(String text) {
        int bytes = (encode(text).length() + 7) / 8;
        return text.length() - bytes;
    }
}

import huffman.Huffman;
import java.util.Map;

final class HuffmanTest {
    public static void main(String[] args) {
        Huffman codes = Huffman.of("aaaabbc");
        Check.equal("0", codes.code('a'));
        Check.equal("10", codes.code('b'));
        Check.equal("11", codes.code('c'));
        Check.equal("0100110", codes.encode("abaca"));
        Check.equal("abaca", codes.decode("0100110"));

        Huffman even = Huffman.of("dcba");
        Check.equal("00", even.code('a'));
        Check.equal("11", even.code('d'));

        Check.equal(Map.of('z', 1), Huffman.of("zzz").lengths());
        Check.equal("zz", Huffman.of("zzz").decode("00"));

        String text = "she sells sea shells by the sea shore";
        Huffman sea = Huffman.of(text);
        Check.equal(text, sea.decode(sea.encode(text)));
        Check.equal(114, sea.encode(text).length());
        Check.equal(22, sea.saved(text));

        Huffman received = Huffman.ofLengths(sea.lengths());
        Check.equal(text, received.decode(sea.encode(text)));
        Check.fails(IllegalArgumentException.class, () -> Huffman.ofLengths(Map.of('a', 1, 'b', 1, 'c', 2)));
        Check.fails(IllegalArgumentException.class, () -> codes.code('x'));
        Check.fails(IllegalArgumentException.class, () -> codes.decode("01"));
        Check.finish();
    }
}

import java.util.List;
import text.WordCount;

final class WordCountMoreTest {
    public static void main(String[] args) {
        WordCount words = new WordCount();
        words.addLine("");
        words.addLine(" ... ");
        Check.equal(List.of(), words.top(10));
        words.addLine("don't DON'T Don't");
        words.addLine("b a b a");
        Check.equal(3, words.count("don't"));
        Check.equal(List.of("don't", "a", "b"), words.top(10));
        Check.equal(List.of("don't"), words.top(1));
        Check.equal(2, words.count(new String("b")));
        Check.equal(0, words.count("c"));
        Check.equal(List.of("don't", "a", "b"), words.top(10));
        Check.finish();
    }
}

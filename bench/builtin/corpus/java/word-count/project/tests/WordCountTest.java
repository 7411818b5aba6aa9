import java.util.List;
import text.WordCount;

final class WordCountTest {
    public static void main(String[] args) {
        WordCount words = new WordCount();
        Check.equal(List.of(), words.top(3));

        words.addLine("The rain, the wind and the sea.");
        words.addLine("A sea of rain");
        Check.equal(3, words.count("the"));
        Check.equal(2, words.count("sea"));
        Check.equal(0, words.count("sun"));
        Check.equal(List.of("the", "rain", "sea"), words.top(3));
        Check.finish();
    }
}

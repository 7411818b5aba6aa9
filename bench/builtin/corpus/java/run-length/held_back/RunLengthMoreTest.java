import codec.RunLength;

final class RunLengthMoreTest {
    public static void main(String[] args) {
        Check.equal("abc", RunLength.encode("abc"));
        Check.equal("x", RunLength.encode("x"));
        Check.equal("2ab", RunLength.encode("aab"));
        Check.equal("15q", RunLength.encode("q".repeat(15)));
        for (String text : new String[] {"", "a", "ab", "aabbaa", "mississippi"}) {
            Check.equal(text, RunLength.decode(RunLength.encode(text)));
        }
        Check.equal("a", RunLength.decode("1a"));
        Check.finish();
    }
}

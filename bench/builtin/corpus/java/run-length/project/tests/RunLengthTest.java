import codec.RunLength;

final class RunLengthTest {
    public static void main(String[] args) {
        Check.equal("", RunLength.encode(""));
        Check.equal("3a", RunLength.encode("aaa"));
        Check.equal("3ab2c", RunLength.encode("aaabcc"));
        Check.equal("aaabcc", RunLength.decode("3ab2c"));
        Check.equal("zzzzzzzzzzzz", RunLength.decode("12z"));
        Check.fails(IllegalArgumentException.class, () -> RunLength.decode("a3"));
        Check.finish();
    }
}

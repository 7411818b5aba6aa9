package codec;

/** Run-length coding of letters: aaab becomes 3ab. */
public final class RunLength {
    private RunLength() {
    }

    public static String encode(String text) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == text.charAt(start)) {
                end++;
            }
            appendRun(out, text.charAt(start), end - start);
            start = end;
        }
        return out.toString();
    }

    public static String decode(String code) {
        StringBuilder out = new StringBuilder();
        int count = 0;
        for (char symbol : code.toCharArray()) {
            if (Character.isDigit(symbol)) {
                count = 10 * count + Character.digit(symbol, 10);
            } else {
                out.append(String.valueOf(symbol).repeat(Math.max(1, count)));
                count = 0;
            }
        }
        if (count != 0) {
            throw new IllegalArgumentException("a count without a letter");
        }
        return out.toString();
    }

    private static void appendRun(StringBuilder out, char symbol, int length) {
        if (length > 0) {
            out.append(length);
        }
        out.append(symbol);
    }
}

package card;

/** Check digits as on payment cards. */
public final class CardNumber {
    private CardNumber() {
    }

    public static boolean isValid(String number) {
        String digits = number.replace(" ", "");
        if (digits.length() < 2 || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        return weightedSum(digits, false) % 10 == 0;
    }

    /** The digit that makes a number valid when put at its end. */
    public static int checkDigit(String digits) {
        return (10 - weightedSum(digits, true) % 10) % 10;
    }

    /** Adds the digits from the right, every second one doubled. */
    private static int weightedSum(String digits, boolean startsDoubled) {
        int sum = 0;
        boolean doubled = startsDoubled;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (doubled) {
                digit *= 2;
                if (digit > 9) {
                    digit -= 10;
                }
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum;
    }

    /** Shows the last four digits only. */
    public static String mask(String number) {
        String digits = number.replace(" ", "");
        int hidden = Math.max(0, digits.length() - 4);
        return "*".repeat(hidden) + digits.substring(hidden);
    }
}

import card.CardNumber;

final class CardNumberMoreTest {
    public static void main(String[] args) {
        for (int number = 0; number < 2000; number += 17) {
            String digits = String.valueOf(number);
            int check = CardNumber.checkDigit(digits);
            for (int last = 0; last < 10; last++) {
                Check.equal(last == check, CardNumber.isValid(digits + last));
            }
        }
        Check.isTrue(CardNumber.isValid("18"));
        Check.isTrue(CardNumber.isValid("79927398713"));
        Check.equal(0, CardNumber.checkDigit("123456781234567"));
        Check.equal(false, CardNumber.isValid("5"));
        Check.equal(false, CardNumber.isValid(""));
        Check.equal("123", CardNumber.mask("123"));
        Check.finish();
    }
}

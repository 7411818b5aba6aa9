import card.CardNumber;

final class CardNumberTest {
    public static void main(String[] args) {
        Check.isTrue(CardNumber.isValid("0000 0000"));
        Check.isTrue(CardNumber.isValid("4539 1488 0343 6467"));
        Check.equal(false, CardNumber.isValid("8273 1232 7352 0569"));
        Check.equal(false, CardNumber.isValid("12a4"));
        Check.equal(3, CardNumber.checkDigit("7992739871"));
        Check.equal("****6467", CardNumber.mask("14886467"));
        Check.finish();
    }
}

import shop.Money;

final class MoneyMoreTest {
    public static void main(String[] args) {
        Check.equal(new Money(1, "USD"), new Money(1, "EUR").convert("USD", 50));
        Check.equal(new Money(0, "USD"), new Money(1, "EUR").convert("USD", 49));
        Check.equal(new Money(5000, "CHF"), new Money(5000, "EUR").convert("CHF", 100));
        Check.equal(new Money(2, "USD"), new Money(1, "EUR").convert("USD", 199));
        Check.isTrue(new Money(5, "EUR").compareTo(new Money(6, "EUR")) < 0);
        Check.equal("0.05 EUR", new Money(5, "EUR").toString());
        Check.finish();
    }
}

import shop.Money;

final class MoneyTest {
    public static void main(String[] args) {
        Money price = new Money(1999, "EUR");
        Check.equal("19.99 EUR", price.toString());
        Check.equal(new Money(3998, "EUR"), price.times(2));
        Check.equal(new Money(2099, "EUR"), price.plus(new Money(100, "EUR")));
        Check.fails(IllegalArgumentException.class, () -> price.plus(new Money(1, "USD")));
        Check.equal(new Money(2199, "USD"), price.convert("USD", 110));
        Check.equal(new Money(11, "USD"), new Money(10, "EUR").convert("USD", 108));
        Check.finish();
    }
}

import java.time.Duration;
import parking.Tariff;

final class TariffMoreTest {
    public static void main(String[] args) {
        Tariff tariff = new Tariff(300, 2000);
        Check.equal(0, tariff.fee(Duration.ZERO));
        Check.equal(900, tariff.fee(Duration.ofHours(3)));
        Check.equal(1200, tariff.fee(Duration.ofMinutes(181)));
        Check.equal(2000, tariff.fee(Duration.ofHours(24)));
        Check.equal(4000, tariff.fee(Duration.ofHours(48)));
        Check.equal(4300, tariff.fee(Duration.ofHours(49)));
        Check.fails(IllegalArgumentException.class, () -> tariff.fee(Duration.ofMinutes(-1)));
        Check.finish();
    }
}

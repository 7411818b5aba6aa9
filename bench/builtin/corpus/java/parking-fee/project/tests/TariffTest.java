import java.time.Duration;
import parking.Tariff;

final class TariffTest {
    public static void main(String[] args) {
        Tariff tariff = new Tariff(200, 1500);
        Check.equal(0, tariff.fee(Duration.ofMinutes(15)));
        Check.equal(200, tariff.fee(Duration.ofMinutes(16)));
        Check.equal(200, tariff.fee(Duration.ofHours(1)));
        Check.equal(400, tariff.fee(Duration.ofMinutes(61)));
        Check.equal(1500, tariff.fee(Duration.ofHours(20)));
        Check.equal(1700, tariff.fee(Duration.ofHours(25)));
        Check.finish();
    }
}

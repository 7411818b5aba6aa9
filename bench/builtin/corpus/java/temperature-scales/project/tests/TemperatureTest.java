import units.Temperature;

final class TemperatureTest {
    public static void main(String[] args) {
        Check.equal(32.0, Temperature.ofCelsius(0).fahrenheit());
        Check.equal(212.0, Temperature.ofCelsius(100).fahrenheit());
        Check.equal(10.0, Temperature.ofFahrenheit(50).celsius());
        Check.equal(273.15, Temperature.parse("0 C").kelvin());
        Check.fails(IllegalArgumentException.class, () -> Temperature.ofCelsius(-300));
        Check.fails(IllegalArgumentException.class, () -> Temperature.parse("5X"));
        Check.finish();
    }
}

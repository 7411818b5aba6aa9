import units.Temperature;

final class TemperatureMoreTest {
    public static void main(String[] args) {
        Check.equal(-40.0, Temperature.ofCelsius(-40).fahrenheit());
        Check.equal(77.0, Temperature.ofCelsius(25).fahrenheit());
        Check.equal(50.0, Temperature.parse("50F").fahrenheit());
        Check.equal(14.0, Temperature.parse("-10c").fahrenheit());
        Check.equal(0.0, Temperature.ofKelvin(0).kelvin());
        Check.fails(NumberFormatException.class, () -> Temperature.parse("C"));
        Check.finish();
    }
}

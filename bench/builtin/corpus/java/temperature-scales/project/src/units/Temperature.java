package units;

/** A temperature that can be read in several scales. */
public final class Temperature {
    private static final double ABSOLUTE_ZERO = -273.15;

    private final double celsius;

    private Temperature(double celsius) {
        if (celsius < ABSOLUTE_ZERO) {
            throw new IllegalArgumentException("below absolute zero");
        }
        this.celsius = celsius;
    }

    public static Temperature ofCelsius(double degrees) {
        return new Temperature(degrees);
    }

    public static Temperature ofFahrenheit(double degrees) {
        return new Temperature((degrees - 32) * 5 / 9);
    }

    public static Temperature ofKelvin(double kelvin) {
        return new Temperature(kelvin + ABSOLUTE_ZERO);
    }

    public double celsius() {
        return celsius;
    }

    public double fahrenheit() {
        return celsius * 5 / 9 + 32;
    }

    public double kelvin() {
        return celsius - ABSOLUTE_ZERO;
    }

    /** Reads texts such as 21C, 70F or 300K. */
    public static Temperature parse(String text) {
        String number = text.substring(0, text.length() - 1).trim();
        double degrees = Double.parseDouble(number);
        return switch (Character.toUpperCase(text.charAt(text.length() - 1))) {
            case 'C' -> ofCelsius(degrees);
            case 'F' -> ofFahrenheit(degrees);
            case 'K' -> ofKelvin(degrees);
            default -> throw new IllegalArgumentException("unknown scale: " + text);
        };
    }
}

#include "check.hpp"
#include "fraction.hpp"

int main()
{
    CHECK_EQUAL(Fraction(1, 2), Fraction(-2, -4));
    CHECK_EQUAL(Fraction(0), Fraction(0, -7));
    CHECK_EQUAL(1L, Fraction(0, -7).denominator());
    CHECK_EQUAL(3L, Fraction(1, -3).denominator());
    CHECK_EQUAL(-1L, Fraction(1, -3).numerator());
    CHECK(Fraction(1, -2) < Fraction(1, 3));
    CHECK(!(Fraction(2, -4) < Fraction(-1, 2)));

    Fraction sum(0);
    for (int n = 1; n < 10; ++n)
        sum = sum + Fraction(1, n) * Fraction(1, n + 1);
    CHECK_EQUAL(Fraction(9, 10), sum);
    CHECK_EQUAL(Fraction(-1, 6), Fraction(1, 3) - Fraction(1, 2));
    return check::summary();
}

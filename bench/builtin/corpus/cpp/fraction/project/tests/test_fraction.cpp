#include "check.hpp"
#include "fraction.hpp"

#include <sstream>
#include <stdexcept>

int main()
{
    CHECK_EQUAL(Fraction(1, 2), Fraction(3, 6));
    CHECK_EQUAL(Fraction(5, 6), Fraction(1, 2) + Fraction(1, 3));
    CHECK_EQUAL(Fraction(-1, 3), Fraction(1, -3));
    CHECK_EQUAL(Fraction(-2), Fraction(1, 2) / Fraction(-1, 4));
    CHECK(Fraction(1, 3) < Fraction(1, 2));

    std::ostringstream text;
    text << Fraction(4, 2) << ' ' << Fraction(-3, 4);
    CHECK_EQUAL(std::string("2 -3/4"), text.str());
    try {
        Fraction(1, 0);
        CHECK(!"a zero denominator must be refused");
    } catch (const std::invalid_argument&) {
        CHECK(true);
    }
    return check::summary();
}

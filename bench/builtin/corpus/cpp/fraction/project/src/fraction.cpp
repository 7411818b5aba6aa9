#include "fraction.hpp"

#include <numeric>
#include <stdexcept>

Fraction::Fraction(long numerator, long denominator)
{
    if (denominator == 0)
        throw std::invalid_argument("denominator is zero");
    const long divisor = std::gcd(numerator, denominator);
    const long sign = denominator < 0 ? -1 : 1;
    numerator_ = sign * numerator / divisor;
    denominator_ = denominator / divisor;
}

Fraction Fraction::operator+(const Fraction& other) const
{
    return {numerator_ * other.denominator_ + other.numerator_ * denominator_, denominator_ * other.denominator_};
}

Fraction Fraction::operator-(const Fraction& other) const
{
    return {numerator_ * other.denominator_ - other.numerator_ * denominator_, denominator_ * other.denominator_};
}

Fraction Fraction::operator*(const Fraction& other) const
{
    return {numerator_ * other.numerator_, denominator_ * other.denominator_};
}

Fraction Fraction::operator/(const Fraction& other) const
{
    return {numerator_ * other.denominator_, denominator_ * other.numerator_};
}

bool Fraction::operator==(const Fraction& other) const
{
    return numerator_ == other.numerator_ && denominator_ == other.denominator_;
}

bool Fraction::operator<(const Fraction& other) const
{
    return numerator_ * other.denominator_ < other.numerator_ * denominator_;
}

std::ostream& operator<<(std::ostream& out, const Fraction& fraction)
{
    out << fraction.numerator();
    if (fraction.denominator() != 1)
        out << '/' << fraction.denominator();
    return out;
}

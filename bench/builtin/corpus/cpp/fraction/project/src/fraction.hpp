#pragma once

#include <ostream>

// An exact quotient of two whole numbers in lowest terms.
class Fraction {
public:
    Fraction(long numerator, long denominator = 1); // throws std::invalid_argument when the denominator is 0

    long numerator() const { return numerator_; }
    long denominator() const { return denominator_; }

    Fraction operator+(const Fraction& other) const;
    Fraction operator-(const Fraction& other) const;
    Fraction operator*(const Fraction& other) const;
    Fraction operator/(const Fraction& other) const;
    bool operator==(const Fraction& other) const;
    bool operator<(const Fraction& other) const;

private:
    long numerator_;
    long denominator_;
};

std::ostream& operator<<(std::ostream& out, const Fraction& fraction);

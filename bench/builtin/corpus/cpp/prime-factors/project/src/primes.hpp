#pragma once

#include <map>
#include <vector>

// Knows the primes up to a limit.
class PrimeTable {
public:
    explicit PrimeTable(int limit);

    bool is_prime(int number) const;
    std::vector<int> between(int first, int last) const;
    std::map<int, int> factors(int number) const; // prime to exponent, for numbers within the limit

private:
    std::vector<int> least_factor_;
};

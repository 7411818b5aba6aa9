#include "primes.hpp"

#include <algorithm>

PrimeTable::PrimeTable(int limit) : least_factor_(limit + 1)
{
    for (int number = 2; number <= limit; ++number) {
        if (least_factor_[number] != 0)
            continue;
        for (int multiple = number; multiple <= limit; multiple += number)
            if (least_factor_[multiple] == 0)
                least_factor_[multiple] = number;
    }
}

bool PrimeTable::is_prime(int number) const
{
    return number >= 2 && least_factor_[number] == number;
}

std::vector<int> PrimeTable::between(int first, int last) const
{
    std::vector<int> primes;
    last = std::min(last, static_cast<int>(least_factor_.size()) - 1);
    for (int number = std::max(first, 0); number <= last; ++number)
        if (is_prime(number))
            primes.push_back(number);
    return primes;
}

std::map<int, int> PrimeTable::factors(int number) const
{
    std::map<int, int> exponents;
    while (number > 1) {
        const int prime = least_factor_[number];
        ++exponents[number];
        number /= prime;
    }
    return exponents;
}

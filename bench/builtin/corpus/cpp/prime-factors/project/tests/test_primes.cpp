#include "check.hpp"
#include "primes.hpp"

int main()
{
    const PrimeTable table(100);
    CHECK(table.is_prime(97));
    CHECK(!table.is_prime(91));
    CHECK(!table.is_prime(1));
    CHECK_EQUAL(std::size_t{4}, table.between(0, 10).size());
    CHECK_EQUAL(97, table.between(90, 500).back());

    const auto factors = table.factors(60);
    CHECK_EQUAL(std::size_t{3}, factors.size());
    CHECK(factors == (std::map<int, int>{{2, 2}, {3, 1}, {5, 1}}));
    return check::summary();
}

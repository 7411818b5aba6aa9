#include "check.hpp"
#include "primes.hpp"

int main()
{
    const PrimeTable table(1000);
    CHECK_EQUAL(std::size_t{168}, table.between(-5, 1000).size());
    for (int number = 1; number <= 1000; ++number) {
        int product = 1;
        for (const auto& [prime, exponent] : table.factors(number)) {
            CHECK(table.is_prime(prime));
            for (int i = 0; i < exponent; ++i)
                product *= prime;
        }
        CHECK_EQUAL(number, product);
    }
    CHECK(table.factors(1).empty());
    CHECK(table.factors(512) == (std::map<int, int>{{2, 9}}));
    CHECK(!table.is_prime(0));
    CHECK(table.between(24, 28).empty());
    return check::summary();
}

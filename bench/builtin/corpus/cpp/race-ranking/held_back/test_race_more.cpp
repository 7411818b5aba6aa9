#include "check.hpp"
#include "race.hpp"

int main()
{
    const auto results = ranking({
        {"a", 20, 300, true}, {"b", 25, 100, true}, {"c", 25, 100, true},
        {"d", 60, 300, true}, {"e", 33, 200, true}, {"f", 33, 1, false},
    });
    std::string names;
    for (const Result& result : results)
        names += result.name;
    CHECK_EQUAL(std::string("bceda"), names);
    CHECK_EQUAL(std::size_t{5}, results.size());
    CHECK_EQUAL(100, results.front().seconds);
    CHECK_EQUAL(std::string("0:00"), clock_text(0));
    CHECK_EQUAL(std::string("1:00:00"), clock_text(3600));
    CHECK_EQUAL(std::string("10:00:01"), clock_text(36001));
    return check::summary();
}

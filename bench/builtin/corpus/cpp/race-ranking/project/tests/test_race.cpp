#include "check.hpp"
#include "race.hpp"

static std::string order(const std::vector<Result>& results)
{
    std::string names;
    for (const Result& result : ranking(results))
        names += result.name;
    return names;
}

int main()
{
    CHECK_EQUAL(std::string(""), order({}));
    CHECK_EQUAL(std::string("BA"), order({{"A", 30, 200, true}, {"B", 30, 100, true}}));
    CHECK_EQUAL(std::string("A"), order({{"A", 30, 200, true}, {"B", 30, 100, false}}));
    CHECK_EQUAL(std::string("BA"), order({{"A", 30, 100, true}, {"B", 41, 100, true}}));
    CHECK_EQUAL(std::string("59:30"), clock_text(3570));
    CHECK_EQUAL(std::string("1:04:09"), clock_text(3849));
    return check::summary();
}

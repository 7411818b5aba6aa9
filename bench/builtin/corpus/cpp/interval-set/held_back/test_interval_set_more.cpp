#include "check.hpp"
#include "interval_set.hpp"

int main()
{
    IntervalSet set;
    for (int number = 10; number > 0; --number)
        set.add(number, number);
    CHECK_EQUAL(std::string("1-10"), set.text());
    for (int number = 11; number < 20; ++number)
        set.add(number, number);
    CHECK_EQUAL(std::string("1-19"), set.text());
    set.add(4, 9);
    CHECK_EQUAL(19L, set.size());

    IntervalSet gaps;
    for (int number = 0; number < 10; number += 2)
        gaps.add(number, number);
    CHECK_EQUAL(std::string("0,2,4,6,8"), gaps.text());
    gaps.add(3, 5);
    CHECK_EQUAL(std::string("0,2-6,8"), gaps.text());
    gaps.add(-5, 20);
    CHECK_EQUAL(std::string("-5-20"), gaps.text());
    CHECK(!gaps.contains(-6));
    CHECK(gaps.contains(20));
    return check::summary();
}

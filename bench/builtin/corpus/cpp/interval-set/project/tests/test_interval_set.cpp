#include "check.hpp"
#include "interval_set.hpp"

int main()
{
    IntervalSet pages;
    CHECK_EQUAL(std::string(""), pages.text());
    pages.add(5, 7);
    pages.add(1, 2);
    CHECK_EQUAL(std::string("1-2,5-7"), pages.text());
    CHECK(pages.contains(6));
    CHECK(!pages.contains(3));

    pages.add(3, 3);
    CHECK_EQUAL(std::string("1-3,5-7"), pages.text());
    pages.add(2, 6);
    CHECK_EQUAL(std::string("1-7"), pages.text());
    CHECK_EQUAL(7L, pages.size());
    return check::summary();
}

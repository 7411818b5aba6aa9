// A few checks and a tally: each failing check says where it stands and what it got.
#pragma once

#include <iostream>

namespace check {

inline int run = 0;
inline int failed = 0;

template <typename Expected, typename Actual>
void equal(const Expected& expected, const Actual& actual, const char* text, const char* file, int line)
{
    ++run;
    if (!(expected == actual)) {
        ++failed;
        std::cout << file << ':' << line << ": " << text << ": expected " << expected << ", got " << actual << '\n';
    }
}

inline void that(bool condition, const char* text, const char* file, int line)
{
    ++run;
    if (!condition) {
        ++failed;
        std::cout << file << ':' << line << ": failed: " << text << '\n';
    }
}

inline int summary()
{
    std::cout << run << " checks, " << failed << " failed\n";
    return failed == 0 ? 0 : 1;
}

} // namespace check

#define CHECK(condition) check::that(static_cast<bool>(condition), #condition, __FILE__, __LINE__)
#define CHECK_EQUAL(expected, actual) check::equal(expected, actual, #actual, __FILE__, __LINE__)

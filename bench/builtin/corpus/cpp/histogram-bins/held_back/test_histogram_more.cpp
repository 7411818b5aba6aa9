#include "check.hpp"
#include "histogram.hpp"

int main()
{
    Histogram histogram(-1, 1, 4);
    for (int i = 0; i < 3; ++i)
        histogram.add(-5);
    for (int i = 0; i < 7; ++i)
        histogram.add(1);
    histogram.add(0);
    CHECK_EQUAL(3, histogram.counts()[0]);
    CHECK_EQUAL(0, histogram.counts()[1]);
    CHECK_EQUAL(7, histogram.counts()[3]);
    const auto bars = histogram.bars(10);
    CHECK_EQUAL(std::size_t{4}, bars[0].size());
    CHECK_EQUAL(std::size_t{0}, bars[1].size());
    CHECK_EQUAL(std::size_t{1}, bars[2].size());
    CHECK_EQUAL(std::size_t{10}, bars[3].size());
    CHECK_EQUAL(std::size_t{0}, histogram.bars(0)[3].size());

    Histogram single(0, 1, 1);
    single.add(0.3);
    CHECK_EQUAL(std::string("***"), single.bars(3)[0]);
    return check::summary();
}

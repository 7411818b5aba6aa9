#include "check.hpp"
#include "histogram.hpp"

int main()
{
    Histogram histogram(0, 10, 5);
    CHECK_EQUAL(std::string(""), histogram.bars(8)[0]);
    for (double value : {0.0, 1.9, 2.0, 5.0, 9.9, 8.0, 9.0, 8.5})
        histogram.add(value);
    CHECK_EQUAL(2, histogram.counts()[0]);
    CHECK_EQUAL(1, histogram.counts()[1]);
    CHECK_EQUAL(4, histogram.counts()[4]);
    CHECK_EQUAL(std::string("********"), histogram.bars(8)[4]);
    CHECK_EQUAL(std::string("****"), histogram.bars(8)[0]);
    CHECK_EQUAL(std::string("**"), histogram.bars(8)[2]);
    return check::summary();
}

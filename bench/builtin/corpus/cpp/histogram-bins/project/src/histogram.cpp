#include "histogram.hpp"

#include <algorithm>
#include <cmath>

Histogram::Histogram(double low, double high, int bins) : low_(low), high_(high), counts_(bins) {}

void Histogram::add(double value)
{
    const int bins = static_cast<int>(counts_.size());
    const int bin = static_cast<int>(std::floor((value - low_) / (high_ - low_) * bins));
    ++counts_[std::clamp(bin, 0, bins - 1)];
}

std::vector<std::string> Histogram::bars(int width) const
{
    const int most = *std::max_element(counts_.begin(), counts_.end());
    std::vector<std::string> result;
    for (int count : counts_) {
        const int length = most == 0 ? 0 : count / most * width;
        result.push_back(std::string(length, '*'));
    }
    return result;
}

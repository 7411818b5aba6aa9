#include "interval_set.hpp"

#include <algorithm>
#include <iterator>

void IntervalSet::add(int first, int last)
{
    auto next = ranges_.upper_bound(first);
    if (next != ranges_.begin()) {
        auto previous = std::prev(next);
        if (previous->second + 1 > first) {
            first = previous->first;
            last = std::max(last, previous->second);
        }
    }
    while (next != ranges_.end() && next->first <= last + 1) {
        last = std::max(last, next->second);
        next = ranges_.erase(next);
    }
    ranges_[first] = last;
}

bool IntervalSet::contains(int number) const
{
    auto next = ranges_.upper_bound(number);
    return next != ranges_.begin() && std::prev(next)->second >= number;
}

long IntervalSet::size() const
{
    long count = 0;
    for (const auto& [first, last] : ranges_)
        count += last - first + 1;
    return count;
}

std::string IntervalSet::text() const
{
    std::string result;
    for (const auto& [first, last] : ranges_) {
        if (!result.empty())
            result += ',';
        result += std::to_string(first);
        if (last != first)
            result += '-' + std::to_string(last);
    }
    return result;
}

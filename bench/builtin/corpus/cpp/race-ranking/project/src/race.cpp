#include "race.hpp"

#include <algorithm>

namespace {

bool is_before(const Result& one, const Result& other)
{
    if (one.seconds != other.seconds)
        return one.seconds > other.seconds;
    return one.age > other.age;
}

std::string two_digits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::vector<Result> ranking(std::vector<Result> results)
{
    auto end = std::remove_if(results.begin(), results.end(), [](const Result& result) { return !result.finished; });
    results.erase(end, results.end());
    std::stable_sort(results.begin(), results.end(), is_before);
    return results;
}

std::string clock_text(int seconds)
{
    const int hours = seconds / 3600;
    const int minutes = seconds / 60 % 60;
    const std::string tail = ":" + two_digits(seconds % 60);
    if (hours == 0)
        return std::to_string(minutes) + tail;
    return std::to_string(hours) + ":" + two_digits(minutes) + tail;
}

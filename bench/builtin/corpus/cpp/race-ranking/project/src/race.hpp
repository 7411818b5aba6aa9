#pragma once

#include <string>
#include <vector>

struct Result {
    std::string name;
    int age;
    int seconds;
    bool finished;
};

// Those who finished, the fastest first; equal times by age, the oldest first.
std::vector<Result> ranking(std::vector<Result> results);

// Such as "1:04:09" or "59:30".
std::string clock_text(int seconds);

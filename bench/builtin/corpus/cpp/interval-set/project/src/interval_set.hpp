#pragma once

#include <map>
#include <string>

// A set of whole numbers kept as disjoint closed ranges that do not touch.
class IntervalSet {
public:
    void add(int first, int last);
    bool contains(int number) const;
    long size() const;
    std::string text() const; // such as "1-3,7"

private:
    std::map<int, int> ranges_; // first to last
};

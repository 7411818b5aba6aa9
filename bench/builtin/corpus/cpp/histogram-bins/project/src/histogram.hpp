#pragma once

#include <string>
#include <vector>

// Counts values in bins of equal width.
class Histogram {
public:
    Histogram(double low, double high, int bins);

    void add(double value); // values outside the range go to the nearest bin
    const std::vector<int>& counts() const { return counts_; }
    std::vector<std::string> bars(int width) const; // the fullest bin is as long as the width

private:
    double low_;
    double high_;
    std::vector<int> counts_;
};

#pragma once

#include <string>
#include <vector>

// A board of cells whose edges are joined.
class Board {
public:
    explicit Board(std::vector<std::string> rows); // '#' is alive, anything else dead

    Board next() const;
    bool alive(int row, int column) const;
    int population() const;
    std::string text() const;

private:
    int neighbours(int row, int column) const;

    std::vector<std::string> rows_;
};

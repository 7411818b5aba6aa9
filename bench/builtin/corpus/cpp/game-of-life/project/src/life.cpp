#include "life.hpp"

#include <algorithm>
#include <utility>

Board::Board(std::vector<std::string> rows) : rows_(std::move(rows)) {}

bool Board::alive(int row, int column) const
{
    const int height = static_cast<int>(rows_.size());
    const int width = static_cast<int>(rows_.front().size());
    return rows_[(row + height) % height][(column + width) % width] == '#';
}

int Board::neighbours(int row, int column) const
{
    int count = 0;
    for (int down = -1; down <= 1; ++down)
        for (int right = -1; right <= 1; ++right)
            if ((down != 0 && right != 0) && alive(row + down, column + right))
                ++count;
    return count;
}

Board Board::next() const
{
    auto rows = rows_;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        for (int column = 0; column < static_cast<int>(rows[row].size()); ++column) {
            const int count = neighbours(row, column);
            const bool lives = count == 3 || (count == 2 && alive(row, column));
            rows[row][column] = lives ? '#' : '.';
        }
    }
    return Board(rows);
}

int Board::population() const
{
    int count = 0;
    for (const auto& row : rows_)
        count += static_cast<int>(std::count(row.begin(), row.end(), '#'));
    return count;
}

std::string Board::text() const
{
    std::string result;
    for (const auto& row : rows_)
        result += row + '\n';
    return result;
}

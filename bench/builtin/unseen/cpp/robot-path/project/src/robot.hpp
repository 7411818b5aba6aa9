#pragma once

#include <optional>
#include <string>
#include <vector>

// A place on the floor of the warehouse; rows count from the top.
struct Place {
    int row;
    int column;

    bool operator==(const Place& other) const { return row == other.row && column == other.column; }
};

// A floor drawn in characters: '#' a shelf, digits a surface that costs so much to drive on, anything else costs 1.
class Floor {
public:
    explicit Floor(std::vector<std::string> rows);

    bool isOpen(Place place) const;
    int cost(Place place) const;
    std::optional<Place> find(char mark) const;
    int height() const { return static_cast<int>(rows_.size()); }
    int width() const { return rows_.empty() ? 0 : static_cast<int>(rows_[0].size()); }

private:
    std::vector<std::string> rows_;
};

struct Route {
    int cost;
    std::string moves; // N, E, S, W
};

// The cheapest way; each turn costs extra, and the robot begins heading north. Nothing when there is no way.
std::optional<Route> plan(const Floor& floor, Place from, Place to, int turnCost);

// Moves as a robot takes them: "NNE" with heading N becomes "F2 R F1".
std::string commands(const std::string& moves);

// Where moves lead; nothing when they leave the floor or hit a shelf.
std::optional<Place> follow(const Floor& floor, Place from, const std::string& moves);

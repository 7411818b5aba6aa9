#include "robot.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <limits>
#include <queue>
#include <stdexcept>

namespace {

const std::string headings = "NESW";
constexpr int rowSteps[] = {-1, 0, 1, 0};
constexpr int columnSteps[] = {0, 1, 0, -1};

struct Step {
    int cost;
    int state;

    bool operator>(const Step& other) const
    {
        return cost != other.cost ? cost < other.cost : state > other.state;
    }
};

Place neighbour(Place place, int heading)
{
    return {place.row + rowSteps[heading], place.column + columnSteps[heading]};
}

// Quarter turns from one heading to another: 0, 1 or 2.
int turns(int from, int to)
{
    const int quarters = (to - from + 4) % 4;
    return quarters == 3 ? 1 : quarters;
}

} // namespace

Floor::Floor(std::vector<std::string> rows)
    : rows_(std::move(rows))
{
    for (const std::string& row : rows_) {
        if (row.size() != rows_[0].size())
            throw std::invalid_argument("the rows differ in length");
    }
}

bool Floor::isOpen(Place place) const
{
    if (place.row < 0 || place.row >= height() || place.column < 0 || place.column >= width())
        return false;
    return rows_[place.row][place.column] != '#';
}

int Floor::cost(Place place) const
{
    const char mark = rows_[place.row][place.column];
    return std::isdigit(static_cast<unsigned char>(mark)) ? std::max(mark - '0', 1) : 1;
}

std::optional<Place> Floor::find(char mark) const
{
    for (int row = 0; row < height(); ++row) {
        const std::size_t column = rows_[row].find(mark);
        if (column != std::string::npos)
            return Place{row, static_cast<int>(column)};
    }
    return std::nullopt;
}

std::optional<Route> plan(const Floor& floor, Place from, Place to, int turnCost)
{
    if (!floor.isOpen(from) || !floor.isOpen(to))
        return std::nullopt;

    const int states = floor.height() * floor.width() * 4;
    const auto stateOf = [&](Place place, int heading) { return (place.row * floor.width() + place.column) * 4 + heading; };
    std::vector<int> best(states, std::numeric_limits<int>::max());
    std::vector<int> previous(states, -1);
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    const int start = stateOf(from, 0);
    best[start] = 0;
    open.push({0, start});

    while (!open.empty()) {
        const Step step = open.top();
        open.pop();
        if (step.cost > best[step.state])
            continue;
        const int heading = step.state % 4;
        const int cell = step.state / 4;
        const Place place{cell / floor.width(), cell % floor.width()};
        if (place == to) {
            std::string moves;
            for (int state = step.state; state != start; state = previous[state])
                moves += headings[state % 4];
            std::reverse(moves.begin(), moves.end());
            return Route{step.cost, moves};
        }
        for (int next = 0; next < 4; ++next) {
            const Place reached = neighbour(place, next);
            if (!floor.isOpen(reached))
                continue;
            const int cost = step.cost + floor.cost(reached) + turns(heading, next) * turnCost;
            const int state = stateOf(reached, next);
            if (cost < best[state]) {
                best[state] = cost;
                previous[state] = step.state;
                open.push({cost, state});
            }
        }
    }
    return std::nullopt;
}

std::string commands(const std::string& moves)
{
    std::string text;
    std::size_t heading = 0;
    const auto add = [&](const std::string& command) { text += (text.empty() ? "" : " ") + command; };
    for (std::size_t i = 0; i < moves.size();) {
        const std::size_t wanted = headings.find(moves[i]);
        if (wanted == std::string::npos)
            throw std::invalid_argument("not a heading");
        const std::size_t quarters = (wanted + 4 - heading) % 4;
        if (quarters == 3)
            add("L");
        for (std::size_t turn = 0; quarters < 3 && turn < quarters; ++turn)
            add("R");
        heading = wanted;
        std::size_t end = i;
        while (end < moves.size() && moves[end] == moves[i])
            ++end;
        add("F" + std::to_string(end - i));
        i = end;
    }
    return text;
}

std::optional<Place> follow(const Floor& floor, Place from, const std::string& moves)
{
    Place place = from;
    for (const char move : moves) {
        const std::size_t heading = headings.find(move);
        if (heading == std::string::npos)
            throw std::invalid_argument("not a heading");
        place = neighbour(place, static_cast<int>(heading));
        if (!floor.isOpen(place))
            return std::nullopt;
    }
    return place;
}

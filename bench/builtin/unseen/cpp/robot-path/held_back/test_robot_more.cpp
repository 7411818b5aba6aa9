#include "check.hpp"
#include "robot.hpp"

#include <map>
#include <random>
#include <stdexcept>
#include <tuple>

// What a route costs, counted move by move.
static int priceOf(const Floor& floor, Place from, const std::string& moves, int turnCost)
{
    const std::string headings = "NESW";
    int heading = 0;
    int total = 0;
    Place place = from;
    for (const char move : moves) {
        const int next = static_cast<int>(headings.find(move));
        const int apart = std::abs(next - heading);
        total += turnCost * (apart == 3 ? 1 : apart);
        heading = next;
        place = *follow(floor, place, std::string(1, move));
        total += floor.cost(place);
    }
    return total;
}

// The best prices by repeated relaxing, without any queue.
static int cheapest(const Floor& floor, Place from, Place to, int turnCost)
{
    const std::string headings = "NESW";
    std::map<std::tuple<int, int, int>, int> best{{{from.row, from.column, 0}, 0}};
    bool changed = true;
    while (changed) {
        changed = false;
        const auto known = best;
        for (const auto& [state, price] : known) {
            const auto [row, column, heading] = state;
            for (int next = 0; next < 4; ++next) {
                const auto place = follow(floor, {row, column}, std::string(1, headings[next]));
                if (!place)
                    continue;
                const int apart = std::abs(next - heading);
                const int total = price + floor.cost(*place) + turnCost * (apart == 3 ? 1 : apart);
                const std::tuple<int, int, int> reached{place->row, place->column, next};
                if (best.count(reached) == 0 || total < best[reached]) {
                    best[reached] = total;
                    changed = true;
                }
            }
        }
    }
    int found = -1;
    for (const auto& [state, price] : best) {
        if (std::get<0>(state) == to.row && std::get<1>(state) == to.column && (found < 0 || price < found))
            found = price;
    }
    return found;
}

static void randomFloors()
{
    std::mt19937 generator(12);
    for (int round = 0; round < 60; ++round) {
        const int height = 1 + static_cast<int>(generator() % 6);
        const int width = 1 + static_cast<int>(generator() % 6);
        std::vector<std::string> rows(height, std::string(width, '.'));
        for (std::string& row : rows) {
            for (char& mark : row)
                mark = "...#..#2590."[generator() % 12];
        }
        rows[0][0] = 'A';
        rows[height - 1][width - 1] = 'B';
        const Floor floor(rows);
        const Place from{0, 0};
        const Place to{height - 1, width - 1};
        const int turnCost = static_cast<int>(generator() % 4);
        const auto route = plan(floor, from, to, turnCost);
        CHECK_EQUAL(cheapest(floor, from, to, turnCost), route ? route->cost : -1);
        if (route) {
            CHECK(follow(floor, from, route->moves) == to);
            CHECK_EQUAL(route->cost, priceOf(floor, from, route->moves, turnCost));
        }
    }
}

static void commandsSayTheMoves()
{
    std::mt19937 generator(5);
    for (int round = 0; round < 100; ++round) {
        std::string moves;
        for (unsigned i = generator() % 12; i > 0; --i)
            moves += "NESW"[generator() % 4];
        std::string driven;
        int heading = 0;
        const std::string text = commands(moves);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == 'L')
                heading = (heading + 3) % 4;
            else if (text[i] == 'R')
                heading = (heading + 1) % 4;
            else if (text[i] == 'F')
                driven += std::string(std::stoul(text.substr(i + 1)), "NESW"[heading]);
        }
        CHECK_EQUAL(moves, driven);
    }
    CHECK_EQUAL("", commands(""));
    CHECK_EQUAL("F12", commands("NNNNNNNNNNNN"));
}

template <typename Action>
static bool isRefused(Action action)
{
    try {
        action();
        return false;
    } catch (const std::invalid_argument&) {
        return true;
    }
}

int main()
{
    randomFloors();
    commandsSayTheMoves();
    CHECK(isRefused([] { Floor({"..", "."}); }));
    CHECK(isRefused([] { commands("NX"); }));
    CHECK(isRefused([] { follow(Floor({"."}), {0, 0}, "x"); }));
    const Floor floor({"#.", ".7"});
    CHECK(!plan(floor, {0, 0}, {1, 1}, 0));
    CHECK(!plan(floor, {0, 1}, {0, 0}, 0));
    CHECK(!plan(floor, {0, 1}, {2, 0}, 0));
    CHECK_EQUAL(0, plan(floor, {1, 1}, {1, 1}, 3)->cost);
    CHECK(!floor.isOpen({0, 2}));
    const Floor cross({"#.#", "...", "#.#"});
    CHECK(follow(cross, {1, 1}, "N") == (Place{0, 1}));
    CHECK(follow(cross, {1, 1}, "E") == (Place{1, 2}));
    CHECK(follow(cross, {1, 1}, "S") == (Place{2, 1}));
    CHECK(follow(cross, {1, 1}, "W") == (Place{1, 0}));
    CHECK_EQUAL("WW", plan(cross, {1, 2}, {1, 0}, 1)->moves);
    CHECK_EQUAL(4, plan(cross, {2, 1}, {1, 0}, 2)->cost);
    CHECK(!floor.isOpen({-1, 0}));
    CHECK(!floor.find('Q'));
    CHECK(floor.find('.') == (Place{0, 1}));
    CHECK_EQUAL(7, floor.cost({1, 1}));
    CHECK_EQUAL(0, Floor({}).width());
    return check::summary();
}

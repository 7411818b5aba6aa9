#include "check.hpp"
#include "robot.hpp"

static std::string moves(const Floor& floor, int turnCost)
{
    const auto route = plan(floor, *floor.find('A'), *floor.find('B'), turnCost);
    return route ? std::to_string(route->cost) + " " + route->moves : "none";
}

static void routes()
{
    CHECK_EQUAL("3 EEE", moves(Floor({"A..B"}), 0));
    CHECK_EQUAL("5 EEE", moves(Floor({"A..B"}), 2));
    CHECK_EQUAL("6 SSEENN", moves(Floor({"A#B", ".#.", "..."}), 0));
    CHECK_EQUAL("none", moves(Floor({"A#B", "##."}), 0));
    CHECK_EQUAL(0, plan(Floor({"."}), {0, 0}, {0, 0}, 1)->cost);
}

static void costs()
{
    CHECK_EQUAL("4 SEEN", moves(Floor({"A9B", "..."}), 0));
    CHECK_EQUAL("3 EE", moves(Floor({"A2B", "..."}), 0));
    CHECK_EQUAL("5 EE", moves(Floor({"A3B", "..."}), 1));
    CHECK_EQUAL(3, Floor({"A3B"}).cost({0, 1}));
    CHECK_EQUAL(1, Floor({"A0B"}).cost({0, 1}));
}

static void driving()
{
    CHECK_EQUAL("F2 R F1", commands("NNE"));
    CHECK_EQUAL("L F1 L F2", commands("WSS"));
    CHECK_EQUAL("R R F1 R R F1", commands("SN"));
}

static void following()
{
    const Floor floor({"A.#", "..B"});
    CHECK(follow(floor, {0, 0}, "SEE") == floor.find('B'));
    CHECK(!follow(floor, {0, 0}, "EE"));
    CHECK(!follow(floor, {0, 0}, "N"));
}

int main()
{
    routes();
    costs();
    driving();
    following();
    return check::summary();
}

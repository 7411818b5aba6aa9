#include "check.hpp"
#include "life.hpp"

int main()
{
    Board glider({".#....", "..#...", "###...", "......", "......", "......"});
    const std::string start = glider.text();
    for (int step = 0; step < 4; ++step) {
        CHECK_EQUAL(5, glider.population());
        glider = glider.next();
    }
    CHECK(glider.alive(1, 2));
    CHECK(glider.alive(2, 3));
    CHECK(glider.alive(3, 1) && glider.alive(3, 2) && glider.alive(3, 3));
    for (int step = 4; step < 24; ++step)
        glider = glider.next();
    CHECK_EQUAL(start, glider.text());

    const Board edge({"#..#", "....", "....", "#..#"});
    CHECK_EQUAL(edge.text(), edge.next().text());
    CHECK(edge.alive(-1, 4));

    const Board crowd({"####", "####", "####", "####"});
    CHECK_EQUAL(0, crowd.next().population());
    return check::summary();
}

#include "check.hpp"
#include "life.hpp"

int main()
{
    const Board empty({"....", "....", "....", "...."});
    CHECK_EQUAL(0, empty.next().population());

    const Board block({"....", ".##.", ".##.", "...."});
    CHECK_EQUAL(block.text(), block.next().text());

    const Board blinker({".....", "..#..", "..#..", "..#..", "....."});
    CHECK_EQUAL(std::string(".....\n.....\n.###.\n.....\n.....\n"), blinker.next().text());
    CHECK_EQUAL(blinker.text(), blinker.next().next().text());

    const Board lonely({"...", ".#.", "..."});
    CHECK_EQUAL(0, lonely.next().population());
    return check::summary();
}

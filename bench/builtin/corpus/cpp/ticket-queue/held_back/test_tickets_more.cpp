#include "check.hpp"
#include "tickets.hpp"

static std::string next(TicketQueue& queue)
{
    return queue.call_next().value_or("-");
}

int main()
{
    TicketQueue queue;
    for (const char* name : {"a", "b", "c", "d"})
        queue.draw(name);
    queue.draw("p", true);
    queue.draw("q", true);
    queue.cancel(5);
    queue.cancel(3);
    queue.cancel(3);
    queue.cancel(99);
    CHECK_EQUAL(4, queue.waiting());
    std::string order;
    for (int i = 0; i < 5; ++i)
        order += next(queue);
    CHECK_EQUAL(std::string("qabd-"), order);
    CHECK_EQUAL(0, queue.waiting());

    CHECK_EQUAL(7, queue.draw("e"));
    queue.cancel(7);
    CHECK_EQUAL(std::string("-"), next(queue));
    queue.cancel(7);
    CHECK_EQUAL(0, queue.waiting());
    return check::summary();
}

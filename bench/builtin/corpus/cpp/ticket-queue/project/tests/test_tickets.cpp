#include "check.hpp"
#include "tickets.hpp"

static std::string next(TicketQueue& queue)
{
    return queue.call_next().value_or("nobody");
}

int main()
{
    TicketQueue queue;
    CHECK_EQUAL(std::string("nobody"), next(queue));

    CHECK_EQUAL(1, queue.draw("ada"));
    CHECK_EQUAL(2, queue.draw("ben"));
    CHECK_EQUAL(3, queue.draw("cleo", true));
    CHECK_EQUAL(3, queue.waiting());
    CHECK_EQUAL(std::string("cleo"), next(queue));

    queue.cancel(1);
    CHECK_EQUAL(1, queue.waiting());
    CHECK_EQUAL(std::string("ben"), next(queue));
    CHECK_EQUAL(std::string("nobody"), next(queue));
    return check::summary();
}

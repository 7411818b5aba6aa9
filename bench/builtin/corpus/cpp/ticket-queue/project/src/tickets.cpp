#include "tickets.hpp"

int TicketQueue::draw(const std::string& name, bool priority)
{
    auto& queue = priority ? priority_ : ordinary_;
    queue.push_back({++last_, name});
    return last_;
}

void TicketQueue::cancel(int number)
{
    for (const auto* queue : {&priority_, &ordinary_})
        for (const auto& ticket : *queue)
            if (ticket.number == number)
                cancelled_.insert(number);
}

std::optional<std::string> TicketQueue::take(std::deque<Ticket>& queue)
{
    while (!queue.empty()) {
        const Ticket ticket = queue.front();
        queue.pop_front();
        if (cancelled_.erase(ticket.number) != 0)
            return ticket.name;
    }
    return std::nullopt;
}

std::optional<std::string> TicketQueue::call_next()
{
    auto name = take(priority_);
    return name ? name : take(ordinary_);
}

int TicketQueue::waiting() const
{
    return static_cast<int>(priority_.size() + ordinary_.size() - cancelled_.size());
}

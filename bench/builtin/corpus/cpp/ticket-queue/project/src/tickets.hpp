#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>

// Tickets at a service counter: priority tickets are called before ordinary ones.
class TicketQueue {
public:
    int draw(const std::string& name, bool priority = false);
    void cancel(int number);
    std::optional<std::string> call_next();
    int waiting() const;

private:
    struct Ticket {
        int number;
        std::string name;
    };

    std::optional<std::string> take(std::deque<Ticket>& queue);

    std::deque<Ticket> priority_;
    std::deque<Ticket> ordinary_;
    std::set<int> cancelled_;
    int last_ = 0;
};

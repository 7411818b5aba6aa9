#pragma once

#include <string>
#include <string_view>
#include <vector>

struct Card {
    int rank; // 2 to 14, the ace
    char suit; // one of C D H S
};

enum class Kind { HighCard, Pair, TwoPairs, Triple, Straight, Flush, FullHouse, Quads, StraightFlush };

// What five cards are worth: the kind, then the ranks that decide between hands of one kind, the weightiest first.
struct Worth {
    Kind kind;
    std::vector<int> ranks;

    bool operator<(const Worth& other) const
    {
        return kind != other.kind ? kind < other.kind : ranks < other.ranks;
    }
    bool operator==(const Worth& other) const { return kind == other.kind && ranks == other.ranks; }
};

// Reads cards such as "AS TD 9H"; throws std::invalid_argument on anything else and on a card named twice.
std::vector<Card> parseCards(std::string_view text);

// Exactly five cards.
Worth evaluate(const std::vector<Card>& cards);

// The best five of five or more cards.
Worth bestOf(const std::vector<Card>& cards);

// The places of the winners among the players, who share the board; more than one when they split.
std::vector<int> winners(const std::vector<std::vector<Card>>& players, const std::vector<Card>& board);

std::string describe(const Worth& worth);

#include "hands.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace {

constexpr std::string_view rankSigns = "23456789TJQKA";

// The ranks with how often each comes, the most frequent first, the higher first among equals.
std::vector<std::pair<int, int>> groupsOf(const std::vector<Card>& cards)
{
    std::map<int, int> counts;
    for (const Card& card : cards)
        ++counts[card.rank];
    std::vector<std::pair<int, int>> groups(counts.begin(), counts.end());
    std::sort(groups.begin(), groups.end(), [](const auto& left, const auto& right) {
        return left.second != right.second ? left.second > right.second : left.first > right.first;
    });
    return groups;
}

// The highest rank of a straight, or 0; the ace is also below the two.
int straightTop(const std::vector<std::pair<int, int>>& groups)
{
    if (groups.size() != 5)
        return 0;
    const int highest = groups.front().first;
    const int lowest = groups.back().first;
    if (highest - lowest == 4)
        return highest;
    const bool isLow = highest == 14 && groups[1].first == 5;
    return isLow ? 5 : 0;
}

const char* nameOf(Kind kind)
{
    switch (kind) {
    case Kind::HighCard:
        return "high card";
    case Kind::Pair:
        return "pair";
    case Kind::TwoPairs:
        return "two pairs";
    case Kind::Triple:
        return "three of a kind";
    case Kind::Straight:
        return "straight";
    case Kind::Flush:
        return "flush";
    case Kind::FullHouse:
        return "full house";
    case Kind::Quads:
        return "four of a kind";
    default:
        return "straight flush";
    }
}

} // namespace

std::vector<Card> parseCards(std::string_view text)
{
    std::vector<Card> cards;
    std::istringstream words{std::string(text)};
    std::string word;
    while (words >> word) {
        const std::size_t rank = rankSigns.find(word[0]);
        if (word.size() != 2 || rank == std::string_view::npos || std::string_view("CDHS").find(word[1]) == std::string_view::npos)
            throw std::invalid_argument(word + " is not a card");
        const Card card{static_cast<int>(rank) + 2, word[1]};
        const auto isSame = [&](const Card& other) { return other.rank == card.rank && other.suit == card.suit; };
        if (std::any_of(cards.begin(), cards.end(), isSame))
            throw std::invalid_argument(word + " comes twice");
        cards.push_back(card);
    }
    return cards;
}

Worth evaluate(const std::vector<Card>& cards)
{
    if (cards.size() != 5)
        throw std::invalid_argument("a hand has five cards");
    const auto groups = groupsOf(cards);
    std::vector<int> ranks;
    for (const auto& [rank, count] : groups)
        ranks.push_back(rank);

    const bool isFlush = std::all_of(cards.begin(), cards.end(), [&](const Card& card) { return card.suit == cards[0].suit; });
    const int top = straightTop(groups);
    if (groups[0].second == 4)
        return {Kind::Quads, ranks};
    if (groups[0].second == 3 && groups[1].second == 2)
        return {Kind::FullHouse, ranks};
    if (isFlush)
        return {Kind::Flush, ranks};
    if (isFlush && top > 0)
        return {Kind::StraightFlush, {top}};
    if (top > 0)
        return {Kind::Straight, {top}};
    if (groups[0].second == 3)
        return {Kind::Triple, ranks};
    if (groups[0].second == 2)
        return {groups[1].second == 2 ? Kind::TwoPairs : Kind::Pair, ranks};
    return {Kind::HighCard, ranks};
}

Worth bestOf(const std::vector<Card>& cards)
{
    if (cards.size() < 5)
        throw std::invalid_argument("a hand has five cards");
    std::vector<bool> chosen(cards.size(), false);
    std::fill(chosen.begin(), chosen.begin() + 5, true);
    Worth best{Kind::HighCard, {}};
    do {
        std::vector<Card> hand;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (chosen[i])
                hand.push_back(cards[i]);
        }
        best = std::max(best, evaluate(hand));
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return best;
}

std::vector<int> winners(const std::vector<std::vector<Card>>& players, const std::vector<Card>& board)
{
    std::vector<int> places;
    Worth best{Kind::HighCard, {}};
    for (std::size_t i = 0; i < players.size(); ++i) {
        std::vector<Card> cards = board;
        cards.insert(cards.end(), players[i].begin(), players[i].end());
        const Worth worth = bestOf(cards);
        if (best < worth) {
            best = worth;
            places.clear();
        }
        if (worth == best)
            places.push_back(static_cast<int>(i));
    }
    return places;
}

std::string describe(const Worth& worth)
{
    std::string text = nameOf(worth.kind);
    for (const int rank : worth.ranks)
        text += std::string(" ") + rankSigns[static_cast<std::size_t>(rank) - 2];
    return text;
}

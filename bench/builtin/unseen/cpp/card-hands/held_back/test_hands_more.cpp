#include "check.hpp"
#include "hands.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <stdexcept>

// All 2598960 hands are too many for a quick test; the kinds of all hands of the ranks 2 to 8, though, can be counted.
static void howOftenEachKindComes()
{
    std::vector<Card> deck;
    for (int rank = 2; rank <= 8; ++rank) {
        for (const char suit : {'C', 'D', 'H', 'S'})
            deck.push_back({rank, suit});
    }
    std::map<Kind, int> counts;
    for (std::size_t a = 0; a < deck.size(); ++a)
        for (std::size_t b = a + 1; b < deck.size(); ++b)
            for (std::size_t c = b + 1; c < deck.size(); ++c)
                for (std::size_t d = c + 1; d < deck.size(); ++d)
                    for (std::size_t e = d + 1; e < deck.size(); ++e)
                        ++counts[evaluate({deck[a], deck[b], deck[c], deck[d], deck[e]}).kind];
    // Ways by ranks and suits: 3 straights, 21 sets of five ranks, and so on.
    CHECK_EQUAL(3 * 4, counts[Kind::StraightFlush]);
    CHECK_EQUAL(7 * 24, counts[Kind::Quads]);
    CHECK_EQUAL(7 * 4 * 6 * 6, counts[Kind::FullHouse]);
    CHECK_EQUAL((21 - 3) * 4, counts[Kind::Flush]);
    CHECK_EQUAL(3 * (1024 - 4), counts[Kind::Straight]);
    CHECK_EQUAL(7 * 4 * 15 * 16, counts[Kind::Triple]);
    CHECK_EQUAL(21 * 36 * 20, counts[Kind::TwoPairs]);
    CHECK_EQUAL(7 * 6 * 20 * 64, counts[Kind::Pair]);
    CHECK_EQUAL((21 - 3) * (1024 - 4), counts[Kind::HighCard]);
}

static void theOrderOfHands()
{
    const char* rising[] = {
        "2C 3D 4H 5S 7C", "2C 3D 4H 6S 7C", "KC QD JH TS 8C", "AC QD JH TS 8C", "2C 2D 3H 4S 5C", "2C 2D 3H 4S 6C",
        "AC AD KH QS JC", "2C 2D 3H 3S 4C", "2C 2D 3H 3S 5C", "4C 4D 3H 3S 5C", "AC AD KH KS QC", "2C 2D 2H 3S 4C",
        "AC AD AH KS QC", "AC 2D 3H 4S 5C", "2C 3D 4H 5S 6C", "AC KD QH JS TC", "2C 3C 4C 5C 7C", "AC KC QC JC 9C",
        "2C 2D 2H 3S 3C", "3C 3D 3H 2S 2C", "AC AD AH KS KC", "2C 2D 2H 2S 3C", "2C 2D 2H 2S 4C", "AC AD AH AS KC",
        "AC 2C 3C 4C 5C", "2C 3C 4C 5C 6C", "TC JC QC KC AC"};
    for (std::size_t i = 0; i < std::size(rising); ++i) {
        for (std::size_t j = 0; j < std::size(rising); ++j) {
            const Worth left = evaluate(parseCards(rising[i]));
            const Worth right = evaluate(parseCards(rising[j]));
            CHECK_EQUAL(i < j, left < right);
            CHECK_EQUAL(i == j, left == right);
        }
    }
}

static void theOrderOfCardsDoesNotMatter()
{
    std::mt19937 generator(2);
    std::vector<Card> deck;
    for (int rank = 2; rank <= 14; ++rank) {
        for (const char suit : {'C', 'D', 'H', 'S'})
            deck.push_back({rank, suit});
    }
    for (int round = 0; round < 300; ++round) {
        std::shuffle(deck.begin(), deck.end(), generator);
        std::vector<Card> seven(deck.begin(), deck.begin() + 7);
        const Worth worth = bestOf(seven);
        std::shuffle(seven.begin(), seven.end(), generator);
        CHECK(bestOf(seven) == worth);
        const std::vector<Card> five(seven.begin(), seven.begin() + 5);
        CHECK(!(worth < evaluate(five)));
        CHECK(bestOf(five) == evaluate(five));
    }
}

static void sharedBoards()
{
    const auto board = parseCards("AS KS QS JS TS");
    CHECK((winners({parseCards("2C 3C"), parseCards("AD AC"), parseCards("9S 8S")}, board) == std::vector<int>{0, 1, 2}));
    CHECK(winners({}, board).empty());
    const auto low = parseCards("2C 3D 4H 5S KD");
    CHECK((winners({parseCards("AC QC"), parseCards("6C 9C"), parseCards("AD KC")}, low) == std::vector<int>{1}));
}

static bool isRefused(const char* cards)
{
    try {
        bestOf(parseCards(cards));
        return false;
    } catch (const std::invalid_argument&) {
        return true;
    }
}

int main()
{
    howOftenEachKindComes();
    theOrderOfHands();
    theOrderOfCardsDoesNotMatter();
    sharedBoards();
    for (const char* cards : {"AS KS QS JS", "", "as KS QS JS TS", "A KS QS JS TS", "AS KS QS JS TS AS", "1S KS QS JS TS"})
        CHECK(isRefused(cards));
    CHECK(!isRefused("AS KS QS JS TS"));
    return check::summary();
}

#include "check.hpp"
#include "hands.hpp"

#include <stdexcept>

static std::string worth(const char* cards)
{
    return describe(bestOf(parseCards(cards)));
}

static void kinds()
{
    CHECK_EQUAL("high card K T 8 5 2", worth("2C TD 8H KS 5C"));
    CHECK_EQUAL("pair 9 A 6 3", worth("9C 3D AH 9S 6C"));
    CHECK_EQUAL("two pairs J 4 A", worth("4C JD AH JS 4D"));
    CHECK_EQUAL("three of a kind 7 Q 2", worth("7C 7D 2H QS 7H"));
    CHECK_EQUAL("straight 9", worth("5C 9D 7H 8S 6C"));
    CHECK_EQUAL("flush Q 9 7 4 2", worth("2D 9D QD 7D 4D"));
    CHECK_EQUAL("full house 3 K", worth("3C KD 3H KS 3D"));
    CHECK_EQUAL("four of a kind T 5", worth("TC TD 5H TS TH"));
    CHECK_EQUAL("straight flush 8", worth("4S 5S 8S 7S 6S"));
}

static void lowAce()
{
    CHECK_EQUAL("straight 5", worth("AC 2D 3H 4S 5C"));
    CHECK_EQUAL("straight A", worth("AC KD QH JS TC"));
    CHECK_EQUAL("high card A K 4 3 2", worth("AC 2D 3H 4S KC"));
}

static void bestOfSeven()
{
    CHECK_EQUAL("full house Q 9", worth("QC QD 9H 9S QH 4C 4D"));
    CHECK_EQUAL("flush A T 8 6 3", worth("AH KC TH 8H 6H 3H KD"));
}

static void showdown()
{
    const auto board = parseCards("2C 7D 9H JS QD");
    CHECK(winners({parseCards("QC 3D"), parseCards("JD JC"), parseCards("AC KC")}, board) == std::vector<int>{1});
    CHECK((winners({parseCards("QC 3D"), parseCards("QH 3C"), parseCards("9C 4C")}, board) == std::vector<int>{0, 1}));
}

static void mistakes()
{
    for (const char* text : {"1C", "AX", "10C", "AC KD AC"}) {
        bool thrown = false;
        try {
            parseCards(text);
        } catch (const std::invalid_argument&) {
            thrown = true;
        }
        CHECK(thrown);
    }
}

int main()
{
    kinds();
    lowAce();
    bestOfSeven();
    showdown();
    mistakes();
    return check::summary();
}

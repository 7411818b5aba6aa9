#include "check.hpp"
#include "tokenizer.hpp"

#include <stdexcept>

static std::string joined(const std::string& query)
{
    std::string result;
    for (const Token& token : tokenize(query))
        result += "[" + token.text + "]";
    return result;
}

int main()
{
    CHECK_EQUAL(std::string(""), joined("  "));
    CHECK_EQUAL(std::string("[price][>=][10]"), joined("price >= 10"));
    CHECK_EQUAL(std::string("[name][=][plum]"), joined("name='plum'"));
    CHECK_EQUAL(std::string("[(][a1][)]"), joined("(a1)"));
    CHECK(tokenize("'10'")[0].kind == Kind::Text);
    try {
        tokenize("'open");
        CHECK(!"an open text must be refused");
    } catch (const std::runtime_error&) {
        CHECK(true);
    }
    return check::summary();
}

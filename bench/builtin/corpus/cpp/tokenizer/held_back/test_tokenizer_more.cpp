#include "check.hpp"
#include "tokenizer.hpp"

int main()
{
    CHECK_EQUAL(std::size_t{0}, tokenize("").size());
    CHECK_EQUAL(std::string(""), tokenize("''")[0].text);
    CHECK_EQUAL(std::string("a b"), tokenize("'a b'")[0].text);
    auto two = tokenize("'x''y'");
    CHECK_EQUAL(std::size_t{2}, two.size());
    CHECK_EQUAL(std::string("x"), two[0].text);
    CHECK_EQUAL(std::string("y"), two[1].text);
    auto tokens = tokenize("a<b and c!='d' or e<=12");
    CHECK_EQUAL(std::size_t{11}, tokens.size());
    CHECK_EQUAL(std::string("!="), tokens[5].text);
    CHECK_EQUAL(std::string("d"), tokens[6].text);
    CHECK(tokens[10].kind == Kind::Number);
    return check::summary();
}

#include "tokenizer.hpp"

#include <cctype>
#include <stdexcept>

namespace {

std::size_t skip_while(const std::string& text, std::size_t at, int (*accepts)(int))
{
    while (at < text.size() && accepts(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

bool is_two_symbol(const std::string& query, std::size_t at)
{
    return at + 1 < query.size() && query[at + 1] == '=' && (query[at] == '<' || query[at] == '>' || query[at] == '!');
}

} // namespace

std::vector<Token> tokenize(const std::string& query)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while ((at = skip_while(query, at, std::isspace)) < query.size()) {
        const unsigned char symbol = query[at];
        if (std::isalpha(symbol)) {
            std::size_t end = skip_while(query, at, std::isalnum);
            tokens.push_back({Kind::Word, query.substr(at, end - at)});
            at = end;
        } else if (std::isdigit(symbol)) {
            std::size_t end = skip_while(query, at, std::isdigit);
            tokens.push_back({Kind::Number, query.substr(at, end - at)});
            at = end;
        } else if (symbol == '\'') {
            std::size_t end = query.find('\'', at + 1);
            if (end == std::string::npos)
                throw std::runtime_error("text is not closed");
            tokens.push_back({Kind::Text, query.substr(at + 1, end - at)});
            at = end + 1;
        } else if (std::ispunct(symbol)) {
            std::size_t length = is_two_symbol(query, at) ? 2 : 1;
            tokens.push_back({Kind::Symbol, query.substr(at, length)});
            at += length;
        } else {
            throw std::runtime_error("unknown character");
        }
    }
    return tokens;
}

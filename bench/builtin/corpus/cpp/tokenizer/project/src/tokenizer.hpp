#pragma once

#include <string>
#include <vector>

enum class Kind { Word, Number, Text, Symbol };

struct Token {
    Kind kind;
    std::string text;
};

// Cuts a query such as  price >= 10 and name = 'plum'  into tokens.
// Throws std::runtime_error when a text is not closed or a character is unknown.
std::vector<Token> tokenize(const std::string& query);

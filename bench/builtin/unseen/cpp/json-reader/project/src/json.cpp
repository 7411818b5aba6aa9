#include "json.hpp"

#include <cctype>
#include <charconv>
#include <cmath>

namespace json {

Error::Error(const std::string& message, std::size_t place)
    : std::runtime_error(message + " at " + std::to_string(place)), place_(place)
{
}

namespace {

constexpr int deepest = 100;

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Value parseAll()
    {
        Value value = parseValue(0);
        skipBlanks();
        if (at_ < text_.size())
            fail("too much text");
        return value;
    }

private:
    [[noreturn]] void fail(const std::string& message) const { throw Error(message, at_); }

    void skipBlanks()
    {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
            ++at_;
    }

    char peek()
    {
        skipBlanks();
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    bool accept(char wanted)
    {
        if (peek() != wanted)
            return false;
        ++at_;
        return true;
    }

    void expect(char wanted)
    {
        if (!accept(wanted))
            fail(std::string(1, wanted) + " expected");
    }

    Value parseValue(int depth)
    {
        if (depth > deepest)
            fail("nested too deep");
        const char first = peek();
        if (first == '{')
            return parseObject(depth);
        if (first == '[')
            return parseArray(depth);
        if (first == '"')
            return parseText();
        if (first == '-' || std::isdigit(static_cast<unsigned char>(first)))
            return parseNumber();
        return parseWord();
    }

    Value parseWord()
    {
        for (const auto& [word, value] : {std::pair{"true", Value(true)}, std::pair{"false", Value(false)}, std::pair{"null", Value()}}) {
            const std::string_view wanted = word;
            if (text_.substr(at_, wanted.size()) == wanted) {
                at_ += wanted.size();
                return value;
            }
        }
        fail("a value is missing");
    }

    Value parseNumber()
    {
        double number = 0;
        const char* begin = text_.data() + at_;
        const auto [end, problem] = std::from_chars(begin, text_.data() + text_.size(), number);
        const std::size_t digits = at_ + (*begin == '-' ? 1 : 0);
        const bool hasLeadingZero = digits + 1 < text_.size() && text_[digits] == '0' && std::isdigit(static_cast<unsigned char>(text_[digits + 1]));
        if (problem != std::errc() || hasLeadingZero)
            fail("not a number");
        at_ += static_cast<std::size_t>(end - begin);
        return number;
    }

    std::string parseText()
    {
        expect('"');
        std::string text;
        while (at_ < text_.size() && text_[at_] != '"') {
            if (static_cast<unsigned char>(text_[at_]) < 0x20)
                fail("a control character in a text");
            if (text_[at_] == '\\')
                text += parseEscape();
            else
                text += text_[at_++];
        }
        if (at_ == text_.size())
            fail("a text does not end");
        ++at_;
        return text;
    }

    std::string parseEscape()
    {
        ++at_;
        const char kind = at_ < text_.size() ? text_[at_] : '\0';
        static const std::string_view names = "\"\\/bfnrt";
        static const std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (kind == 'u') {
            unsigned code = 0;
            const char* begin = text_.data() + at_ + 1;
            const auto [end, problem] = std::from_chars(begin, begin + std::min<std::size_t>(4, text_.size() - at_ - 1), code, 16);
            if (problem != std::errc() || end != begin + 4)
                fail("a bad escape");
            at_ += 5;
            return encode(code);
        }
        const std::size_t index = names.find(kind);
        if (index == std::string_view::npos)
            fail("a bad escape");
        ++at_;
        return std::string(1, meanings[index]);
    }

    // UTF-8 of a character of the basic plane.
    static std::string encode(unsigned code)
    {
        if (code < 0x80)
            return {static_cast<char>(code)};
        if (code < 0x800)
            return {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
        return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    }

    Value parseArray(int depth)
    {
        expect('[');
        Array items;
        do {
            items.push_back(parseValue(depth + 1));
        } while (accept(','));
        expect(']');
        return items;
    }

    Value parseObject(int depth)
    {
        expect('{');
        Object members;
        if (accept('}'))
            return members;
        do {
            if (peek() != '"')
                fail("a name is missing");
            std::string name = parseText();
            expect(':');
            members[std::move(name)] = parseValue(depth + 1);
        } while (accept(','));
        expect('}');
        return members;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

Value parse(std::string_view text)
{
    return Parser(text).parseAll();
}

} // namespace json

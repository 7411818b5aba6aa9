#include "check.hpp"
#include "json.hpp"

#include <random>

static std::string again(std::string_view text)
{
    try {
        return json::parse(text).write();
    } catch (const json::Error& error) {
        return error.what();
    }
}

static json::Value randomValue(std::mt19937& generator, int depth)
{
    switch (generator() % (depth > 3 ? 4 : 6)) {
    case 0:
        return {};
    case 1:
        return generator() % 2 == 0;
    case 2:
        return static_cast<double>(static_cast<int>(generator())) / 64;
    case 3: {
        std::string text;
        for (unsigned i = generator() % 6; i > 0; --i)
            text += static_cast<char>(generator() % 127 + 1);
        return text;
    }
    case 4: {
        json::Array items;
        for (unsigned i = generator() % 4; i > 0; --i)
            items.push_back(randomValue(generator, depth + 1));
        return items;
    }
    default: {
        json::Object members;
        for (unsigned i = generator() % 4; i > 0; --i)
            members["k" + std::to_string(generator() % 9)] = randomValue(generator, depth + 1);
        return members;
    }
    }
}

static void thereAndBack()
{
    std::mt19937 generator(21);
    for (int round = 0; round < 400; ++round) {
        const std::string text = randomValue(generator, 0).write();
        CHECK_EQUAL(text, again(text));
        std::string spread;
        bool inText = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\\') {
                spread += text.substr(i++, 2);
                continue;
            }
            inText ^= text[i] == '"';
            const bool isSign = !inText && std::string_view("[]{},:").find(text[i]) != std::string_view::npos;
            spread += isSign ? std::string("\n ") + text[i] + "\t\r" : std::string(1, text[i]);
        }
        CHECK_EQUAL(text, again(spread));
    }
}

static void emptyThings()
{
    CHECK_EQUAL(0u, json::parse("[]").items().size());
    CHECK_EQUAL(0u, json::parse("{ }").members().size());
    CHECK_EQUAL("", json::parse("\"\"").text());
    CHECK_EQUAL("[[],[[]],{\"a\":[]},{\"a\":{}}]", again("[[],[[ ]],{\"a\":[]},{\"a\":{}}]"));
    CHECK_EQUAL("a value is missing at 0", again(""));
    CHECK_EQUAL("a value is missing at 1", again("[,]"));
    CHECK_EQUAL("a name is missing at 1", again("{,}"));
    CHECK_EQUAL("a name is missing at 7", again("{\"a\":1,}"));
    CHECK_EQUAL("a value is missing at 1", again("["));
    CHECK_EQUAL("a name is missing at 1", again("{"));
}

static void depth()
{
    CHECK_EQUAL(std::string(101, '[') + std::string(101, ']'), again(std::string(101, '[') + std::string(101, ']')));
    CHECK_EQUAL("nested too deep at 101", again(std::string(102, '[') + std::string(102, ']')));
}

static void mistakes()
{
    for (const char* text : {"tru", "nul", "-", "+1", "00", "-01", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "[1", "{\"a\"}", "{\"a\":}", "{\"a\":1", "[1}", "{\"a\" 1}", "'a'", "\"\\"}) {
        bool thrown = false;
        try {
            json::parse(text);
        } catch (const json::Error&) {
            thrown = true;
        }
        CHECK(thrown);
    }
    CHECK_EQUAL("] expected at 2", again("[1"));
    CHECK_EQUAL(": expected at 5", again("{\"a\" 1}"));
    CHECK_EQUAL("0", again("0"));
    CHECK_EQUAL("-0.5", again("-0.5"));
}

static void escapes()
{
    CHECK_EQUAL("/\b\f\n\r\t", json::parse("\"\\/\\b\\f\\n\\r\\t\"").text());
    CHECK_EQUAL("\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf", json::parse("\"\\u007f\\u0080\\u07ff\\u0800\\uffff\"").text());
}

static void paths()
{
    const json::Value value = json::parse("{\"a\": [[], [7, {\"b\": true}]], \"\": 1, \"2\": 3}");
    CHECK_EQUAL(7.0, value.at("a.1.0")->number());
    CHECK(value.at("a.1.1.b")->truth());
    CHECK_EQUAL(1.0, value.at("")->number());
    CHECK_EQUAL(3.0, value.at("2")->number());
    for (const char* path : {"b", "a.", "a.0.0", "a.-1", "a.1x", "a.1.0.0", "a.b", "a.2", "a.1.2"})
        CHECK(value.at(path) == nullptr);
    CHECK_EQUAL("2", again("{\"a\": 1, \"a\": 2}").substr(5, 1));
}

int main()
{
    thereAndBack();
    emptyThings();
    depth();
    mistakes();
    escapes();
    paths();
    return check::summary();
}

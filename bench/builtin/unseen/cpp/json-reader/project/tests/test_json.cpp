#include "check.hpp"
#include "json.hpp"

static std::string again(std::string_view text)
{
    try {
        return json::parse(text).write();
    } catch (const json::Error& error) {
        return error.what();
    }
}

static void values()
{
    CHECK_EQUAL("null", again(" null "));
    CHECK_EQUAL("-12.5", again("-12.50"));
    CHECK_EQUAL("1e+30", again("1e30"));
    CHECK_EQUAL("[true,false]", again("[true, false]"));
    CHECK_EQUAL("[[],{}]", again("[ [ ] , { } ]"));
    CHECK_EQUAL("{\"a\":[1,2],\"b\":{\"c\":null}}", again("{\"b\": {\"c\": null}, \"a\": [1, 2]}"));
}

static void texts()
{
    CHECK_EQUAL("a\tb\"\\", json::parse("\"a\\tb\\\"\\\\\"").text());
    CHECK_EQUAL("\xc3\xa9\xe2\x82\xac", json::parse("\"\\u00e9\\u20AC\"").text());
    CHECK_EQUAL("\"\\u0007\\n\"", again("\"\\u0007\\n\""));
}

static void paths()
{
    const json::Value value = json::parse("{\"users\": [{\"name\": \"ann\"}, {\"name\": \"bob\"}]}");
    CHECK_EQUAL("bob", value.at("users.1.name")->text());
    CHECK(value.at("users.2") == nullptr);
    CHECK(value.at("users.x") == nullptr);
    CHECK(value.at("users.0.name.first") == nullptr);
}

static void mistakes()
{
    CHECK_EQUAL("a value is missing at 3", again("[1,]"));
    CHECK_EQUAL("] expected at 3", again("[1 2]"));
    CHECK_EQUAL("a name is missing at 1", again("{a: 1}"));
    CHECK_EQUAL("too much text at 2", again("1 2"));
    CHECK_EQUAL("not a number at 0", again("012"));
    CHECK_EQUAL("a text does not end at 4", again("\"abc"));
}

int main()
{
    values();
    texts();
    paths();
    mistakes();
    return check::summary();
}

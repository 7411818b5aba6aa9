#include "buffer.hpp"
#include "check.hpp"

#include <random>
#include <stdexcept>

// The buffer does what a plain string with a position does, and undoing everything leads back to the start.
static void likeAString()
{
    std::mt19937 generator(3);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(generator() % limit); };
    for (int round = 0; round < 60; ++round) {
        std::string model(below(40), 'x');
        const std::string first = model;
        Buffer buffer(model);
        std::size_t cursor = model.size();
        for (int step = 0; step < 120; ++step) {
            const std::size_t count = below(30);
            const std::string added(count, static_cast<char>('a' + below(26)));
            switch (below(4)) {
            case 0:
                cursor = std::min(count * 2, model.size());
                buffer.moveTo(count * 2);
                break;
            case 1:
                buffer.insert(added);
                model.insert(cursor, added);
                cursor += count;
                break;
            case 2: {
                const std::size_t expected = std::min(count, cursor);
                CHECK_EQUAL(expected, buffer.eraseBefore(count));
                model.erase(cursor - expected, expected);
                cursor -= expected;
                break;
            }
            default: {
                const std::size_t expected = std::min(count, model.size() - cursor);
                CHECK_EQUAL(expected, buffer.eraseAfter(count));
                model.erase(cursor, expected);
            }
            }
            CHECK_EQUAL(model, buffer.text());
            CHECK_EQUAL(cursor, buffer.cursor());
            CHECK_EQUAL(model.size(), buffer.size());
        }
        while (buffer.undo()) {
        }
        CHECK_EQUAL(first, buffer.text());
        while (buffer.redo()) {
        }
        CHECK_EQUAL(model, buffer.text());
    }
}

static void typingIsUndoneByWord()
{
    Buffer buffer;
    for (const char letter : std::string("ab_1 c\nd"))
        buffer.insert(std::string(1, letter));
    const char* states[] = {"ab_1 c\n", "ab_1 c", "ab_1 ", "ab_1", ""};
    for (const char* state : states) {
        CHECK(buffer.undo());
        CHECK_EQUAL(state, buffer.text());
    }
    CHECK(!buffer.undo());
    Buffer apart;
    apart.insert("a");
    apart.moveTo(0);
    apart.insert("b");
    apart.undo();
    CHECK_EQUAL("a", apart.text());
    Buffer pasted;
    pasted.insert("two words");
    pasted.insert("s");
    pasted.insert("more text");
    pasted.undo();
    CHECK_EQUAL("two wordss", pasted.text());
    pasted.undo();
    CHECK_EQUAL("", pasted.text());
}

static void linesAndColumns()
{
    const std::string text = "\na\n\nbcd\n";
    std::size_t line = 0;
    std::size_t column = 0;
    for (std::size_t position = 0; position <= text.size(); ++position) {
        Buffer buffer(text);
        buffer.moveTo(position);
        CHECK_EQUAL(line, buffer.line());
        CHECK_EQUAL(column, buffer.column());
        Buffer other(text);
        other.moveToLine(line, column);
        CHECK_EQUAL(position, other.cursor());
        ++column;
        if (position < text.size() && text[position] == '\n') {
            ++line;
            column = 0;
        }
    }
}

static void wordsAtTheEnds()
{
    Buffer buffer("  a-b_c  ");
    buffer.moveWordRight();
    CHECK_EQUAL(9u, buffer.cursor());
    for (const std::size_t place : {4u, 2u, 0u, 0u}) {
        buffer.moveWordLeft();
        CHECK_EQUAL(place, buffer.cursor());
    }
    for (const std::size_t place : {3u, 7u, 9u, 9u}) {
        buffer.moveWordRight();
        CHECK_EQUAL(place, buffer.cursor());
    }
}

static void outside()
{
    Buffer buffer("abc");
    buffer.moveTo(1);
    CHECK_EQUAL('a', buffer.at(0));
    CHECK_EQUAL('b', buffer.at(1));
    CHECK_EQUAL('c', buffer.at(2));
    bool thrown = false;
    try {
        buffer.at(3);
    } catch (const std::out_of_range&) {
        thrown = true;
    }
    CHECK(thrown);
    CHECK(!buffer.redo());
    buffer.insert("");
    CHECK(!buffer.undo());
    CHECK_EQUAL(0u, buffer.eraseAfter(0));
    CHECK(!buffer.undo());
}

int main()
{
    likeAString();
    typingIsUndoneByWord();
    linesAndColumns();
    wordsAtTheEnds();
    outside();
    return check::summary();
}

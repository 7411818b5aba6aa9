#include "buffer.hpp"
#include "check.hpp"

static void editing()
{
    Buffer buffer("hello world");
    CHECK_EQUAL(11u, buffer.cursor());
    buffer.moveTo(5);
    buffer.insert(", dear");
    CHECK_EQUAL("hello, dear world", buffer.text());
    CHECK_EQUAL(4u, buffer.eraseBefore(4));
    CHECK_EQUAL("hello,  world", buffer.text());
    CHECK_EQUAL(6u, buffer.eraseAfter(100));
    CHECK_EQUAL("hello, ", buffer.text());
    CHECK_EQUAL(' ', buffer.at(6));
}

static void undoing()
{
    Buffer buffer("ab");
    for (const char* letter : {"c", "d", " ", "e"})
        buffer.insert(letter);
    CHECK_EQUAL("abcd e", buffer.text());
    CHECK(buffer.undo());
    CHECK_EQUAL("abcd ", buffer.text());
    CHECK(buffer.undo());
    CHECK(buffer.undo());
    CHECK_EQUAL("ab", buffer.text());
    CHECK(!buffer.undo());
    CHECK(buffer.redo());
    CHECK_EQUAL("abcd", buffer.text());
    buffer.eraseBefore(3);
    CHECK(!buffer.redo());
    CHECK(buffer.undo());
    CHECK_EQUAL("abcd", buffer.text());
}

static void lines()
{
    Buffer buffer("one\ntwo\n\nfour");
    CHECK_EQUAL(3u, buffer.line());
    CHECK_EQUAL(4u, buffer.column());
    buffer.moveToLine(1, 2);
    CHECK_EQUAL(6u, buffer.cursor());
    buffer.moveToLine(2, 5);
    CHECK_EQUAL(8u, buffer.cursor());
    CHECK_EQUAL(0u, buffer.column());
    buffer.moveToLine(9, 9);
    CHECK_EQUAL(13u, buffer.cursor());
}

static void words()
{
    Buffer buffer("int max_size = 10;");
    buffer.moveTo(0);
    buffer.moveWordRight();
    CHECK_EQUAL(3u, buffer.cursor());
    buffer.moveWordRight();
    CHECK_EQUAL(12u, buffer.cursor());
    buffer.moveWordLeft();
    CHECK_EQUAL(4u, buffer.cursor());
}

int main()
{
    editing();
    undoing();
    lines();
    words();
    return check::summary();
}

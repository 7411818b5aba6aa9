#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The text of an editor with a cursor, kept with a gap where the cursor is; changes can be undone and done again.
class Buffer {
public:
    explicit Buffer(std::string_view text = "");

    std::string text() const;
    std::size_t size() const { return store_.size() - gapSize(); }
    std::size_t cursor() const { return gapStart_; }
    char at(std::size_t position) const; // throws std::out_of_range

    void moveTo(std::size_t position); // no further than the end
    void insert(std::string_view text);
    std::size_t eraseBefore(std::size_t count); // returns how many characters there were
    std::size_t eraseAfter(std::size_t count);

    bool undo();
    bool redo();

    std::size_t line() const;   // of the cursor, from 0
    std::size_t column() const; // of the cursor, from 0
    void moveToLine(std::size_t line, std::size_t column);
    void moveWordRight();
    void moveWordLeft();

private:
    struct Change {
        std::size_t position;
        std::string removed;
        std::string added;
    };

    std::size_t gapSize() const { return gapEnd_ - gapStart_; }
    void openGap(std::size_t size);
    void replace(std::size_t position, std::size_t count, std::string_view added);
    std::string slice(std::size_t position, std::size_t count) const;
    void record(Change change);

    std::vector<char> store_;
    std::size_t gapStart_ = 0;
    std::size_t gapEnd_ = 0;
    std::vector<Change> done_;
    std::vector<Change> undone_;
};

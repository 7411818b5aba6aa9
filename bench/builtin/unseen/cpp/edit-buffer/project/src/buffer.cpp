#include "buffer.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace {

constexpr std::size_t smallestGap = 16;

bool isWord(char character)
{
    return std::isalnum(static_cast<unsigned char>(character)) || character == '_';
}

} // namespace

Buffer::Buffer(std::string_view text)
    : store_(text.begin(), text.end()), gapStart_(text.size()), gapEnd_(text.size())
{
}

std::string Buffer::text() const
{
    return slice(0, size());
}

char Buffer::at(std::size_t position) const
{
    if (position >= size())
        throw std::out_of_range("no such place in the text");
    return store_[position < gapStart_ ? position : position + gapSize()];
}

std::string Buffer::slice(std::size_t count, std::size_t position) const
{
    std::string text;
    for (std::size_t i = position; i < position + count; ++i)
        text += at(i);
    return text;
}

void Buffer::moveTo(std::size_t position)
{
    position = std::min(position, size());
    if (position < gapStart_) {
        const std::size_t moved = gapStart_ - position;
        std::copy_backward(store_.begin() + position, store_.begin() + gapStart_, store_.begin() + gapEnd_);
        gapEnd_ -= moved;
    } else {
        const std::size_t moved = position - gapStart_;
        std::copy(store_.begin() + gapEnd_, store_.begin() + gapEnd_ + moved, store_.begin() + gapStart_);
        gapEnd_ += moved;
    }
    gapStart_ = position;
}

void Buffer::openGap(std::size_t size)
{
    if (gapSize() >= size)
        return;
    const std::size_t wider = std::max(size - gapSize(), smallestGap);
    store_.insert(store_.begin() + gapEnd_, wider, '\0');
    gapEnd_ += wider;
}

void Buffer::replace(std::size_t position, std::size_t count, std::string_view added)
{
    moveTo(position);
    gapEnd_ += count;
    openGap(added.size());
    std::copy(added.begin(), added.end(), store_.begin() + gapStart_);
    gapStart_ += added.size();
}

void Buffer::record(Change change)
{
    undone_.clear();
    const bool isTyping = change.removed.empty() && change.added.size() == 1 && isWord(change.added[0]);
    if (isTyping && !done_.empty()) {
        Change& last = done_.back();
        const bool follows = last.position + last.added.size() == change.position;
        if (follows && last.removed.empty() && isWord(last.added.back())) {
            last.added += change.added;
            return;
        }
    }
    done_.push_back(std::move(change));
}

void Buffer::insert(std::string_view text)
{
    if (text.empty())
        return;
    record({cursor(), "", std::string(text)});
    replace(cursor(), 0, text);
}

std::size_t Buffer::eraseBefore(std::size_t count)
{
    count = std::min(count, cursor());
    moveTo(cursor() - count);
    return eraseAfter(count);
}

std::size_t Buffer::eraseAfter(std::size_t count)
{
    count = std::min(count, size() - cursor());
    if (count > 0) {
        record({cursor(), slice(cursor(), count), ""});
        replace(cursor(), count, "");
    }
    return count;
}

bool Buffer::undo()
{
    if (done_.empty())
        return false;
    Change change = std::move(done_.back());
    done_.pop_back();
    replace(change.position, change.added.size(), change.removed);
    undone_.push_back(std::move(change));
    return true;
}

bool Buffer::redo()
{
    if (undone_.empty())
        return false;
    Change change = std::move(undone_.back());
    undone_.pop_back();
    replace(change.position, change.removed.size(), change.added);
    done_.push_back(std::move(change));
    return true;
}

std::size_t Buffer::line() const
{
    return static_cast<std::size_t>(std::count(store_.begin(), store_.begin() + gapStart_, '\n'));
}

std::size_t Buffer::column() const
{
    std::size_t column = 0;
    while (column < gapStart_ && store_[gapStart_ - column - 1] != '\n')
        ++column;
    return column;
}

void Buffer::moveToLine(std::size_t line, std::size_t column)
{
    std::size_t position = 0;
    while (line > 0 && position < size()) {
        if (at(position) == '\n')
            --line;
        ++position;
    }
    while (column > 0 && position < size() && at(position) != '\n') {
        ++position;
        --column;
    }
    moveTo(position);
}

void Buffer::moveWordRight()
{
    std::size_t position = cursor();
    while (position < size() && !isWord(at(position)))
        ++position;
    while (position < size() && isWord(at(position)))
        ++position;
    moveTo(position);
}

void Buffer::moveWordLeft()
{
    std::size_t position = cursor();
    while (position > 0 && !isWord(at(position - 1)))
        --position;
    while (position > 0 && isWord(at(position - 1)))
        --position;
    moveTo(position);
}

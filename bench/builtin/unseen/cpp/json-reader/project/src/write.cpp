#include "json.hpp"

#include <charconv>
#include <cstdio>

namespace json {

namespace {

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (character == '\n') {
            result += "\\n";
        } else if (static_cast<unsigned char>(character) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", character);
            result += escape;
        } else {
            result += character;
        }
    }
    return result + '"';
}

std::string shortest(double number)
{
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

} // namespace

std::string Value::write() const
{
    if (isNull())
        return "null";
    if (const bool* truth = std::get_if<bool>(&data_))
        return *truth ? "true" : "false";
    if (const double* number = std::get_if<double>(&data_))
        return shortest(*number);
    if (const std::string* text = std::get_if<std::string>(&data_))
        return quoted(*text);
    std::string result;
    if (const Array* items = std::get_if<Array>(&data_)) {
        for (const Value& item : *items)
            result += (result.empty() ? "" : ",") + item.write();
        return "[" + result + "]";
    }
    for (const auto& [name, value] : std::get<Object>(data_))
        result += (result.empty() ? "" : ",") + quoted(name) + ":" + value.write();
    return "{" + result + "}";
}

const Value* Value::at(std::string_view path) const
{
    const std::string_view key = path.substr(0, path.find('.'));
    const Value* next = nullptr;
    if (const Object* members = std::get_if<Object>(&data_)) {
        const auto found = members->find(std::string(key));
        next = found == members->end() ? nullptr : &found->second;
    } else if (const Array* items = std::get_if<Array>(&data_)) {
        std::size_t index = 0;
        const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), index);
        const bool isIndex = problem == std::errc() && end == key.data() + key.size() && index < items->size();
        next = isIndex ? &(*items)[index] : nullptr;
    }
    if (next == nullptr || key.size() == path.size())
        return next;
    return next->at(path.substr(key.size() + 1));
}

} // namespace json

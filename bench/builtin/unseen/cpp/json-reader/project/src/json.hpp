#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace json {

class Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value>;

// A value of JSON; the names of an object come out in order.
class Value {
public:
    Value() : data_(nullptr) {}
    Value(bool truth) : data_(truth) {}
    Value(double number) : data_(number) {}
    Value(std::string text) : data_(std::move(text)) {}
    Value(Array items) : data_(std::move(items)) {}
    Value(Object members) : data_(std::move(members)) {}

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(data_); }

    // Each throws std::bad_variant_access when the value is of another kind.
    bool truth() const { return std::get<bool>(data_); }
    double number() const { return std::get<double>(data_); }
    const std::string& text() const { return std::get<std::string>(data_); }
    const Array& items() const { return std::get<Array>(data_); }
    const Object& members() const { return std::get<Object>(data_); }

    // Finds a value by a path such as "users.0.name"; nullptr when there is none.
    const Value* at(std::string_view path) const;

    std::string write() const;

private:
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> data_;
};

// What is wrong with a text, and where.
class Error : public std::runtime_error {
public:
    Error(const std::string& message, std::size_t place);

    std::size_t place() const { return place_; }

private:
    std::size_t place_;
};

Value parse(std::string_view text);

} // namespace json

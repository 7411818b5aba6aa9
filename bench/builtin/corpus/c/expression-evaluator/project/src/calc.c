#include "calc.h"

#include <ctype.h>

struct parser {
    const char *at;
    bool failed;
};

static long sum(struct parser *parser);

static char peek(struct parser *parser)
{
    while (*parser->at == ' ')
        parser->at++;
    return *parser->at;
}

static long factor(struct parser *parser)
{
    if (peek(parser) == '-') {
        parser->at++;
        return -factor(parser);
    }
    if (peek(parser) == '(') {
        parser->at++;
        long value = sum(parser);
        if (peek(parser) == ')')
            parser->at++;
        else
            parser->failed = true;
        return value;
    }
    if (!isdigit((unsigned char)peek(parser))) {
        parser->failed = true;
        return 0;
    }
    long value = 0;
    while (isdigit((unsigned char)*parser->at))
        value = 10 * value + (*parser->at++ - '0');
    return value;
}

static long product(struct parser *parser)
{
    long value = factor(parser);
    while (!parser->failed && (peek(parser) == '*' || peek(parser) == '/')) {
        char operation = *parser->at++;
        long right = factor(parser);
        if (operation == '*')
            value *= right;
        else if (right != 0)
            value /= right;
        else
            parser->failed = true;
    }
    return value;
}

static long sum(struct parser *parser)
{
    long value = product(parser);
    while (!parser->failed && (peek(parser) == '+' || peek(parser) == '-')) {
        char operation = *parser->at++;
        long right = sum(parser);
        value = operation == '+' ? value + right : value - right;
    }
    return value;
}

bool calculate(const char *text, long *result)
{
    struct parser parser = {text, false};
    *result = sum(&parser);
    return !parser.failed && peek(&parser) == '\0';
}

#include "base.h"

static char digit_symbol(int digit)
{
    return (char)(digit < 10 ? '0' + digit : 'a' + digit - 9);
}

static int symbol_digit(char symbol)
{
    if (symbol >= '0' && symbol <= '9')
        return symbol - '0';
    if (symbol >= 'a' && symbol <= 'z')
        return symbol - 'a' + 10;
    if (symbol >= 'A' && symbol <= 'Z')
        return symbol - 'A' + 10;
    return -1;
}

bool format_number(unsigned long number, int base, char *buffer, size_t size)
{
    char reversed[8 * sizeof number];
    size_t length = 0;
    do {
        reversed[length++] = digit_symbol((int)(number % (unsigned long)base));
        number /= (unsigned long)base;
    } while (number != 0);
    if (length + 1 > size)
        return false;
    for (size_t i = 0; i < length; i++)
        buffer[i] = reversed[length - 1 - i];
    buffer[length] = '\0';
    return true;
}

bool parse_number(const char *text, int base, unsigned long *number)
{
    if (*text == '\0')
        return false;
    unsigned long value = 0;
    for (; *text != '\0'; text++) {
        int digit = symbol_digit(*text);
        if (digit < 0 || digit >= base)
            return false;
        value = value * (unsigned long)base + (unsigned long)digit;
    }
    *number = value;
    return true;
}

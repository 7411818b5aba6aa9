#include "base64.h"

#include <stdint.h>
#include <string.h>

static const char symbols[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

size_t base64_encoded_size(size_t length)
{
    return (length + 2) / 3 * 4 + 1;
}

void base64_encode(const unsigned char *data, size_t length, char *text)
{
    for (size_t i = 0; i < length; i += 3) {
        size_t count = length - i < 3 ? length - i : 3;
        uint32_t group = (uint32_t)data[i] << 16;
        if (count > 1)
            group |= (uint32_t)data[i + 1] << 8;
        if (count > 3)
            group |= data[i + 2];
        *text++ = symbols[group >> 18 & 63];
        *text++ = symbols[group >> 12 & 63];
        *text++ = count > 1 ? symbols[group >> 6 & 63] : '=';
        *text++ = count > 2 ? symbols[group & 63] : '=';
    }
    *text = '\0';
}

static int value_of(char symbol)
{
    const char *at = symbol == '\0' ? NULL : strchr(symbols, symbol);
    return at == NULL ? -1 : (int)(at - symbols);
}

long base64_decode(const char *text, unsigned char *data)
{
    size_t length = strlen(text);
    long written = 0;
    if (length % 4 != 0)
        return -1;
    for (size_t i = 0; i < length; i += 4) {
        int is_last = i + 4 == length;
        int padding = 0;
        uint32_t group = 0;
        for (size_t j = 0; j < 4; j++) {
            int value = value_of(text[i + j]);
            if (text[i + j] == '=' && is_last && j >= 2) {
                padding++;
                value = 0;
            } else if (value < 0 || padding > 0) {
                return -1;
            }
            group = group << 6 | (uint32_t)value;
        }
        for (int j = 0; j < 3 - padding; j++)
            data[written++] = (unsigned char)(group >> (16 - 8 * j));
    }
    return written;
}

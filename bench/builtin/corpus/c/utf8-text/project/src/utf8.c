#include "utf8.h"

#include <string.h>

/* Bytes of a character, told by its first byte. */
static size_t width(unsigned char first)
{
    if (first >= 0xf0)
        return 4;
    if (first >= 0xe0)
        return 3;
    if (first >= 0xc8)
        return 2;
    return 1;
}

size_t utf8_prefix(const char *text, size_t characters)
{
    size_t bytes = 0;
    for (; characters > 0 && text[bytes] != '\0'; characters--)
        bytes += width((unsigned char)text[bytes]);
    return bytes;
}

size_t utf8_length(const char *text)
{
    size_t length = 0;
    for (size_t at = 0; text[at] != '\0'; at += width((unsigned char)text[at]))
        length++;
    return length;
}

void utf8_shorten(char *text, size_t characters)
{
    if (utf8_length(text) <= characters)
        return;
    size_t dots = characters < 3 ? characters : 3;
    size_t kept = utf8_prefix(text, characters - dots);
    memset(text + kept, '.', dots);
    text[kept + dots] = '\0';
}

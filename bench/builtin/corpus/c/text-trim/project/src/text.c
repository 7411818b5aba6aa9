#include "text.h"

#include <ctype.h>
#include <string.h>

static int is_blank(char symbol)
{
    return isspace((unsigned char)symbol);
}

char *trim(char *text)
{
    size_t length = strlen(text);
    while (length > 0 && is_blank(text[length - 1]))
        length--;
    size_t start = 0;
    while (start < length && is_blank(text[start]))
        start++;
    memmove(text, text + start, length - start);
    text[length] = '\0';
    return text;
}

size_t split(char *text, char separator, char *parts[], size_t limit)
{
    size_t count = 0;
    char *start = text;
    while (count < limit) {
        char *end = count + 1 < limit ? strchr(start, separator) : NULL;
        if (end != NULL)
            *end = '\0';
        parts[count++] = trim(start);
        if (end == NULL)
            break;
        start = end + 1;
    }
    return count;
}

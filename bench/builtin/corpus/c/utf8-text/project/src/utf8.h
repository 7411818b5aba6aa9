#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>

/* Number of characters in a text of valid UTF-8. */
size_t utf8_length(const char *text);

/* Number of bytes of the first characters of a text, at most as many as asked for. */
size_t utf8_prefix(const char *text, size_t characters);

/* Shortens a text in place to a number of characters, the last of them three dots when something was cut. */
void utf8_shorten(char *text, size_t characters);

#endif

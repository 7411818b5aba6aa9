#ifndef BASE_H
#define BASE_H

#include <stdbool.h>
#include <stddef.h>

/* Writes a number in a base from 2 to 36; false when the buffer is too small. */
bool format_number(unsigned long number, int base, char *buffer, size_t size);

/* Reads a number in a base from 2 to 36; false when a symbol is no digit of the base. */
bool parse_number(const char *text, int base, unsigned long *number);

#endif

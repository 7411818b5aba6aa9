#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>

char *trim(char *text);                                        /* in place; returns text */
size_t split(char *text, char separator, char *parts[], size_t limit); /* in place; returns the number of parts */

#endif

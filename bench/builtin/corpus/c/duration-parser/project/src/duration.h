#ifndef DURATION_H
#define DURATION_H

#include <stddef.h>

/* Reads durations such as 45s, 1h30m or 2d; returns seconds, or -1 when malformed. */
long parse_duration(const char *text);

/* Writes seconds the same way, leaving out units that are zero. */
void format_duration(long seconds, char *buffer, size_t size);

#endif

#include "duration.h"

#include <stdio.h>

static const struct {
    char symbol;
    long seconds;
} units[] = {{'d', 86400}, {'h', 3600}, {'m', 60}, {'s', 1}};

enum { UNIT_COUNT = sizeof units / sizeof units[0] };

static long unit_seconds(char symbol)
{
    for (int i = 0; i < UNIT_COUNT; i++)
        if (units[i].symbol == symbol)
            return units[i].seconds;
    return -1;
}

long parse_duration(const char *text)
{
    long total = 0;
    long number = 0;
    int digits = 0;
    for (; *text != '\0'; text++) {
        if (*text >= '0' && *text <= '9') {
            number = 10 * number + (*text - '0');
            digits++;
            continue;
        }
        long seconds = unit_seconds(*text);
        if (seconds < 0 || digits == 0)
            return -1;
        total += number * seconds;
        digits = 0;
    }
    return digits == 0 ? total : -1;
}

void format_duration(long seconds, char *buffer, size_t size)
{
    size_t used = 0;
    if (seconds == 0)
        snprintf(buffer, size, "0s");
    for (int i = 0; i < UNIT_COUNT && used < size; i++) {
        long count = seconds / units[i].seconds;
        seconds %= units[i].seconds;
        if (count > 0)
            used += (size_t)snprintf(buffer + used, size - used, "%ld%c", count, units[i].symbol);
    }
}

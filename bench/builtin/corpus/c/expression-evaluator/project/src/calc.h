#ifndef CALC_H
#define CALC_H

#include <stdbool.h>

/* Evaluates sums and products of whole numbers with brackets; false when the text is malformed or divides by zero. */
bool calculate(const char *text, long *result);

#endif

/* A few checks and a tally: each failing check says where it stands and what it got. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

static int checks_run;
static int checks_failed;

#define CHECK(condition) \
    do { \
        checks_run++; \
        if (!(condition)) { \
            checks_failed++; \
            printf("%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
        } \
    } while (0)

#define CHECK_INT(expected, actual) \
    do { \
        long long expected_ = (expected); \
        long long actual_ = (actual); \
        checks_run++; \
        if (expected_ != actual_) { \
            checks_failed++; \
            printf("%s:%d: %s: expected %lld, got %lld\n", __FILE__, __LINE__, #actual, expected_, actual_); \
        } \
    } while (0)

#define CHECK_TEXT(expected, actual) \
    do { \
        const char *expected_ = (expected); \
        const char *actual_ = (actual); \
        checks_run++; \
        if (strcmp(expected_, actual_) != 0) { \
            checks_failed++; \
            printf("%s:%d: %s: expected \"%s\", got \"%s\"\n", __FILE__, __LINE__, #actual, expected_, actual_); \
        } \
    } while (0)

static inline int check_summary(void)
{
    printf("%d checks, %d failed\n", checks_run, checks_failed);
    return checks_failed == 0 ? 0 : 1;
}

#endif

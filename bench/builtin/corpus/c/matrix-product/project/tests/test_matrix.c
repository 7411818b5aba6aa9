#include "check.h"
#include "matrix.h"

static void square(void)
{
    double a[] = {1, 2, 3, 4};
    double b[] = {0, 1, 1, 0};
    double c[4];
    struct matrix left = {2, 2, a}, right = {2, 2, b}, result = {0, 0, c};
    CHECK_INT(0, matrix_multiply(&left, &right, &result));
    CHECK(matrix_at(&result, 0, 0) == 2 && matrix_at(&result, 0, 1) == 1);
    CHECK(matrix_at(&result, 1, 0) == 4 && matrix_at(&result, 1, 1) == 3);
}

static void row_times_column(void)
{
    double a[] = {1, 2, 3};
    double b[] = {4, 5, 6};
    double c[1];
    struct matrix left = {1, 3, a}, right = {3, 1, b}, result = {0, 0, c};
    CHECK_INT(0, matrix_multiply(&left, &right, &result));
    CHECK_INT(32, (long long)matrix_at(&result, 0, 0));
}

static void sizes_must_fit(void)
{
    double a[2], c[4];
    struct matrix left = {1, 2, a}, right = {1, 2, a}, result = {0, 0, c};
    CHECK_INT(-1, matrix_multiply(&left, &right, &result));
}

int main(void)
{
    square();
    row_times_column();
    sizes_must_fit();
    return check_summary();
}

#include "check.h"
#include "matrix.h"

int main(void)
{
    double a[] = {1, 2, 3, 4, 5, 6};
    double b[] = {7, 8, 9, 10, 11, 12};
    double c[9];
    struct matrix wide = {2, 3, a}, tall = {3, 2, b}, result = {0, 0, c};

    CHECK_INT(0, matrix_multiply(&wide, &tall, &result));
    CHECK_INT(2, result.rows);
    CHECK_INT(2, result.columns);
    CHECK_INT(58, (long long)matrix_at(&result, 0, 0));
    CHECK_INT(64, (long long)matrix_at(&result, 0, 1));
    CHECK_INT(139, (long long)matrix_at(&result, 1, 0));
    CHECK_INT(154, (long long)matrix_at(&result, 1, 1));

    double ones[3] = {1, 1, 1};
    struct matrix column = {3, 1, ones}, row = {1, 3, ones};
    CHECK_INT(0, matrix_multiply(&column, &row, &result));
    CHECK_INT(3, result.rows);
    CHECK_INT(1, (long long)matrix_at(&result, 2, 2));
    CHECK_INT(1, (long long)matrix_at(&result, 0, 1));

    matrix_transpose(&wide, &result);
    CHECK_INT(3, result.rows);
    CHECK_INT(6, (long long)matrix_at(&result, 2, 1));
    CHECK_INT(4, (long long)matrix_at(&result, 0, 1));
    return check_summary();
}

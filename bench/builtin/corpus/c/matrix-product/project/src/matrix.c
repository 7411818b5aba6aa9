#include "matrix.h"

static double *cell(const struct matrix *matrix, int row, int column)
{
    return &matrix->cells[row * matrix->columns + column];
}

double matrix_at(const struct matrix *matrix, int row, int column)
{
    return *cell(matrix, row, column);
}

int matrix_multiply(const struct matrix *left, const struct matrix *right, struct matrix *result)
{
    if (left->columns != right->rows)
        return -1;
    result->rows = left->rows;
    result->columns = right->columns;
    for (int row = 0; row < left->rows; row++) {
        for (int column = 0; column < right->columns; column++) {
            double sum = 0;
            for (int inner = 0; inner < left->rows; inner++)
                sum += *cell(left, row, inner) * *cell(right, inner, column);
            *cell(result, row, column) = sum;
        }
    }
    return 0;
}

void matrix_transpose(const struct matrix *matrix, struct matrix *result)
{
    result->rows = matrix->columns;
    result->columns = matrix->rows;
    for (int row = 0; row < matrix->rows; row++)
        for (int column = 0; column < matrix->columns; column++)
            *cell(result, column, row) = *cell(matrix, row, column);
}

#ifndef MATRIX_H
#define MATRIX_H

/* Matrices are stored row by row. */
struct matrix {
    int rows;
    int columns;
    double *cells;
};

double matrix_at(const struct matrix *matrix, int row, int column);
int matrix_multiply(const struct matrix *left, const struct matrix *right, struct matrix *result); /* 0, or -1 when sizes differ */
void matrix_transpose(const struct matrix *matrix, struct matrix *result);

#endif

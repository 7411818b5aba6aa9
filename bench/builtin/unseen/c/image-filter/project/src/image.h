#ifndef IMAGE_H
#define IMAGE_H

/* A grey picture: width * height bytes, row by row from the top, 0 is black. */
struct image {
    int width;
    int height;
    unsigned char *pixels;
};

/* All functions that make a picture return one with its own pixels, or one of no size when memory is short. */
struct image image_new(int width, int height);
void image_free(struct image *image);

/* A picture from rows of digits such as "0279", where a digit stands for 28 times its value; for tests and demos. */
struct image image_from_digits(const char *const *rows, int height);

/* Places outside the picture read as the nearest pixel of it. */
unsigned char image_at(const struct image *image, int x, int y);

struct image image_turned(const struct image *image);   /* by a quarter, clockwise */
struct image image_mirrored(const struct image *image); /* left and right swapped */
struct image image_cropped(const struct image *image, int left, int top, int width, int height);
struct image image_halved(const struct image *image);

/* Each pixel becomes the weighted sum of the 3 by 3 pixels around it, divided by the divisor, rounded, kept within 0 to 255. */
struct image image_filtered(const struct image *image, const int weights[9], int divisor);

/* Stretches the greys so that the darkest becomes 0 and the brightest 255. */
void image_stretch(struct image *image);

/* The grey that parts the picture: the first whose pixels up to it are at least half of all. */
int image_median(const struct image *image);

/* 1 where a pixel lies above the limit; returns how many there are. */
int image_threshold(struct image *image, int limit);

#endif

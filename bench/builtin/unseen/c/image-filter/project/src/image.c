#include "image.h"

#include <stdlib.h>
#include <string.h>

static unsigned char clamped(int value)
{
    return (unsigned char)(value < 0 ? 0 : value > 255 ? 255 : value);
}

static int between(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

struct image image_new(int width, int height)
{
    struct image image = {0, 0, NULL};
    if (width <= 0 || height <= 0)
        return image;
    image.pixels = calloc((size_t)width * (size_t)height, 1);
    if (image.pixels != NULL) {
        image.width = width;
        image.height = height;
    }
    return image;
}

void image_free(struct image *image)
{
    free(image->pixels);
    image->pixels = NULL;
    image->width = 0;
    image->height = 0;
}

struct image image_from_digits(const char *const *rows, int height)
{
    struct image image = image_new((int)strlen(rows[0]), height);
    for (int y = 0; y < image.height; y++) {
        for (int x = 0; x < image.width; x++)
            image.pixels[y * image.width + x] = (unsigned char)((rows[y][x] - '0') * 28);
    }
    return image;
}

unsigned char image_at(const struct image *image, int x, int y)
{
    int column = between(x, 0, image->width - 1);
    int row = between(y, 0, image->height - 1);
    return image->pixels[row * image->width + column];
}

struct image image_turned(const struct image *image)
{
    struct image turned = image_new(image->height, image->width);
    for (int y = 0; y < turned.height; y++) {
        for (int x = 0; x < turned.width; x++)
            turned.pixels[y * turned.width + x] = image_at(image, y, image->height - 1 - x);
    }
    return turned;
}

struct image image_mirrored(const struct image *image)
{
    struct image mirrored = image_new(image->width, image->height);
    for (int y = 0; y < mirrored.height; y++) {
        for (int x = 0; x < mirrored.width; x++)
            mirrored.pixels[y * mirrored.width + x] = image_at(image, image->width - 1 - x, y);
    }
    return mirrored;
}

struct image image_cropped(const struct image *image, int left, int top, int width, int height)
{
    int right = between(left + width, 0, image->width);
    int bottom = between(top + height, 0, image->height);
    left = between(left, 0, image->width);
    top = between(top, 0, image->height);
    struct image cropped = image_new(right - left, bottom - top);
    for (int y = 0; y < cropped.height; y++)
        memcpy(cropped.pixels + y * cropped.width, image->pixels + (top + y) * cropped.width + left, (size_t)cropped.width);
    return cropped;
}

struct image image_halved(const struct image *image)
{
    struct image half = image_new((image->width + 1) / 2, (image->height + 1) / 2);
    for (int y = 0; y < half.height; y++) {
        for (int x = 0; x < half.width; x++) {
            int sum = image_at(image, 2 * x, 2 * y) + image_at(image, 2 * x + 1, 2 * y)
                + image_at(image, 2 * x, 2 * y + 1) + image_at(image, 2 * x + 1, 2 * y + 1);
            half.pixels[y * half.width + x] = (unsigned char)((sum + 2) / 4);
        }
    }
    return half;
}

struct image image_filtered(const struct image *image, const int weights[9], int divisor)
{
    struct image filtered = image_new(image->width, image->height);
    for (int y = 0; y < filtered.height; y++) {
        for (int x = 0; x < filtered.width; x++) {
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++)
                    sum += weights[(dy + 1) * 3 + dx + 1] * image_at(image, x + dx, y + dy);
            }
            filtered.pixels[y * filtered.width + x] = clamped((sum + divisor / 2) / divisor);
        }
    }
    return filtered;
}

void image_stretch(struct image *image)
{
    int darkest = 255;
    int brightest = 0;
    int count = image->width * image->height;
    for (int i = 0; i < count; i++) {
        if (image->pixels[i] < darkest)
            darkest = image->pixels[i];
        if (image->pixels[i] > brightest)
            brightest = image->pixels[i];
    }
    if (brightest <= darkest)
        return;
    for (int i = 0; i < count; i++)
        image->pixels[i] = (unsigned char)((image->pixels[i] - darkest) * 255 / (brightest - darkest));
}

int image_median(const struct image *image)
{
    int counts[256] = {0};
    int total = image->width * image->height;
    int seen = 0;
    for (int i = 0; i < total; i++)
        counts[image->pixels[i]]++;
    for (int grey = 0; grey < 256; grey++) {
        seen += counts[grey];
        if (2 * seen >= total)
            return grey;
    }
    return 255;
}

int image_threshold(struct image *image, int limit)
{
    int above = 0;
    for (int i = 0; i < image->width * image->height; i++) {
        image->pixels[i] = image->pixels[i] > limit;
        above += image->pixels[i];
    }
    return above;
}

#include "check.h"
#include "image.h"

#include <stdlib.h>

static unsigned state = 17;

static unsigned next(void)
{
    state = state * 1103515245u + 12345u;
    return state >> 16 & 0x7fff;
}

static struct image noise(int width, int height)
{
    struct image image = image_new(width, height);
    for (int i = 0; i < width * height; i++)
        image.pixels[i] = (unsigned char)(next() % 256);
    return image;
}

static int same(const struct image *left, const struct image *right)
{
    return left->width == right->width && left->height == right->height
        && memcmp(left->pixels, right->pixels, (size_t)(left->width * left->height)) == 0;
}

static void turning_and_mirroring(void)
{
    for (int width = 1; width < 9; width++) {
        for (int height = 1; height < 9; height++) {
            struct image image = noise(width, height);
            struct image now = image_turned(&image);
            CHECK_INT(height, now.width);
            CHECK_INT(image_at(&image, 0, height - 1), image_at(&now, 0, 0));
            CHECK_INT(image_at(&image, 0, 0), image_at(&now, height - 1, 0));
            for (int turn = 0; turn < 3; turn++) {
                struct image following = image_turned(&now);
                image_free(&now);
                now = following;
            }
            CHECK(same(&image, &now));
            struct image once = image_mirrored(&image);
            struct image twice = image_mirrored(&once);
            CHECK_INT(image_at(&image, 0, height - 1), image_at(&once, width - 1, height - 1));
            CHECK(same(&image, &twice));
            image_free(&once);
            image_free(&twice);
            image_free(&now);
            image_free(&image);
        }
    }
}

static void cropping(void)
{
    struct image image = noise(7, 5);
    for (int left = -2; left < 9; left++) {
        for (int top = -2; top < 7; top++) {
            struct image part = image_cropped(&image, left, top, 3, 2);
            int x = left < 0 ? 0 : left;
            int y = top < 0 ? 0 : top;
            int width = (left + 3 > 7 ? 7 : left + 3) - x;
            int height = (top + 2 > 5 ? 5 : top + 2) - y;
            CHECK_INT(width > 0 && height > 0 ? width : 0, part.width);
            CHECK_INT(width > 0 && height > 0 ? height : 0, part.height);
            for (int i = 0; i < part.width * part.height; i++)
                CHECK_INT(image.pixels[(y + i / part.width) * 7 + x + i % part.width], part.pixels[i]);
            image_free(&part);
        }
    }
    image_free(&image);
}

static void filters(void)
{
    static const int keep[9] = {0, 0, 0, 0, 1, 0, 0, 0, 0};
    static const int right[9] = {0, 0, 0, 0, 0, 1, 0, 0, 0};
    static const int below[9] = {0, 0, 0, 0, 0, 0, 0, 1, 0};
    static const int twice[9] = {0, 0, 0, 0, 2, 0, 0, 0, 0};
    static const int minus[9] = {0, 0, 0, 0, -1, 0, 0, 0, 0};
    static const int blur[9] = {1, 2, 1, 2, 4, 2, 1, 2, 1};
    struct image image = noise(11, 4);
    struct image kept = image_filtered(&image, keep, 1);
    struct image from_right = image_filtered(&image, right, 1);
    struct image from_below = image_filtered(&image, below, 1);
    struct image doubled = image_filtered(&image, twice, 1);
    struct image negative = image_filtered(&image, minus, 1);
    CHECK(same(&image, &kept));
    for (int y = 0; y < 4; y++) {
        for (int x = 0; x < 11; x++) {
            int pixel = image_at(&image, x, y);
            CHECK_INT(image_at(&image, x + 1, y), image_at(&from_right, x, y));
            CHECK_INT(image_at(&image, x, y + 1), image_at(&from_below, x, y));
            CHECK_INT(pixel > 127 ? 255 : 2 * pixel, image_at(&doubled, x, y));
            CHECK_INT(0, image_at(&negative, x, y));
        }
    }
    struct image flat = image_new(6, 3);
    memset(flat.pixels, 201, 18);
    struct image blurred = image_filtered(&flat, blur, 16);
    CHECK(same(&flat, &blurred));
    image_free(&image);
    image_free(&kept);
    image_free(&from_right);
    image_free(&from_below);
    image_free(&doubled);
    image_free(&negative);
    image_free(&flat);
    image_free(&blurred);
}

static void halving(void)
{
    struct image image = noise(5, 3);
    struct image half = image_halved(&image);
    CHECK_INT(3, half.width);
    CHECK_INT(2, half.height);
    CHECK_INT(image_at(&image, 4, 2), image_at(&half, 2, 1));
    CHECK_INT((image_at(&image, 4, 0) + image_at(&image, 4, 1) + 1) / 2, image_at(&half, 2, 0));
    for (int y = 0; y < 2; y++) {
        for (int x = 0; x < 3; x++) {
            int sum = 2;
            for (int i = 0; i < 4; i++)
                sum += image_at(&image, 2 * x + i % 2, 2 * y + i / 2);
            CHECK_INT(sum / 4, image_at(&half, x, y));
        }
    }
    image_free(&image);
    image_free(&half);
}

static void greys(void)
{
    struct image image = noise(20, 20);
    image.pixels[7] = 90;
    image_stretch(&image);
    int darkest = 255;
    int brightest = 0;
    for (int i = 0; i < 400; i++) {
        darkest = image.pixels[i] < darkest ? image.pixels[i] : darkest;
        brightest = image.pixels[i] > brightest ? image.pixels[i] : brightest;
    }
    CHECK_INT(0, darkest);
    CHECK_INT(255, brightest);
    int median = image_median(&image);
    int below = 0;
    int up_to = 0;
    for (int i = 0; i < 400; i++) {
        below += image.pixels[i] < median;
        up_to += image.pixels[i] <= median;
    }
    CHECK(below < 200 && up_to >= 200);
    CHECK_INT(400 - up_to, image_threshold(&image, median));
    for (int i = 0; i < 400; i++)
        image.pixels[i] = (unsigned char)(40 + i % 101);
    image_stretch(&image);
    for (int i = 0; i < 400; i++)
        CHECK_INT(i % 101 * 255 / 100, image.pixels[i]);
    memset(image.pixels, 77, 400);
    image_stretch(&image);
    CHECK_INT(77, image_at(&image, 3, 3));
    CHECK_INT(0, image_threshold(&image, 77));
    image_free(&image);
}

int main(void)
{
    turning_and_mirroring();
    cropping();
    filters();
    halving();
    greys();
    struct image nothing = image_new(0, 5);
    CHECK(nothing.pixels == NULL);
    return check_summary();
}

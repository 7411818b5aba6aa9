#include "check.h"
#include "image.h"

/* The picture as digits again, rows parted by blanks. */
static const char *drawn(struct image image)
{
    static char text[200];
    char *at = text;
    for (int y = 0; y < image.height; y++) {
        if (y > 0)
            *at++ = ' ';
        for (int x = 0; x < image.width; x++)
            *at++ = (char)('0' + (image.pixels[y * image.width + x] + 14) / 28);
    }
    *at = '\0';
    image_free(&image);
    return text;
}

int main(void)
{
    static const char *const rows[] = {"0123", "4567"};
    static const char *const dot[] = {"00000", "00900", "00000"};
    static const int mean[9] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    static const int edges[9] = {0, -1, 0, -1, 4, -1, 0, -1, 0};
    struct image image = image_from_digits(rows, 2);
    struct image spot = image_from_digits(dot, 3);

    CHECK_TEXT("0123 4567", drawn(image_from_digits(rows, 2)));
    CHECK_INT(28, image_at(&image, 1, -5));
    CHECK_INT(196, image_at(&image, 9, 9));
    CHECK_TEXT("40 51 62 73", drawn(image_turned(&image)));
    CHECK_TEXT("3210 7654", drawn(image_mirrored(&image)));
    CHECK_TEXT("56", drawn(image_cropped(&image, 1, 1, 2, 1)));
    CHECK_TEXT("23 67", drawn(image_cropped(&image, 2, -1, 10, 10)));
    CHECK_TEXT("35", drawn(image_halved(&image)));

    CHECK_TEXT("01110 01110 01110", drawn(image_filtered(&spot, mean, 9)));
    CHECK_TEXT("00000 00900 00000", drawn(image_filtered(&spot, edges, 1)));

    CHECK_INT(84, image_median(&image));
    image_stretch(&image);
    CHECK_INT(0, image_at(&image, 0, 0));
    CHECK_INT(36, image_at(&image, 1, 0));
    CHECK_INT(255, image_at(&image, 3, 1));
    CHECK_INT(1, image_threshold(&spot, 251));
    CHECK_INT(1, image_at(&spot, 2, 1));
    image_free(&image);
    image_free(&spot);
    return check_summary();
}
